package app.closeup.customers.sample;

import app.closeup.customers.parties.Address;
import app.closeup.customers.parties.ContactDetails;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.PersonalName;
import app.closeup.customers.parties.Profile;
import app.closeup.customers.parties.Stage;
import app.closeup.platform.money.Money;
import app.closeup.platform.text.Folding;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;

/** Invents customers, each by its number alone: organisations first, then people, who work at them. */
final class SampleCustomers {

    static final int ORGANISATIONS = 600;
    static final int TOTAL = 2_000;

    private static final int DAYS = 730;
    private static final List<String> INDUSTRIES = List.of(
            "Retail",
            "Construction",
            "Hospitality",
            "Software",
            "Agriculture",
            "Fishing",
            "Manufacturing",
            "Education",
            "Health care",
            "Transport",
            "Energy",
            "Design");
    private static final List<String> JOBS = List.of(
            "Managing director",
            "Purchasing manager",
            "Head of workshop",
            "Accountant",
            "Office manager",
            "Engineer",
            "Sales manager",
            "Shop manager",
            "Project manager",
            "Assistant");
    private static final List<Stage> STAGES = List.of(
            Stage.CLIENT,
            Stage.CLIENT,
            Stage.CLIENT,
            Stage.CLIENT,
            Stage.PROSPECT,
            Stage.PROSPECT,
            Stage.LEAD,
            Stage.LEAD,
            Stage.LEAD,
            Stage.FORMER);

    private final long seed;
    private final Instant today;

    SampleCustomers(long seed, Instant today) {
        this.seed = seed;
        this.today = today;
    }

    SampleCustomer customer(int number) {
        var dice = dice(number);
        var land = land(number);
        return number < ORGANISATIONS ? organisation(number, land, dice) : person(number, land, dice);
    }

    private Dice dice(int number) {
        return new Dice(seed * 1_000_003 + number);
    }

    /** Neighbouring numbers are of different countries. */
    private static Land land(int number) {
        return Land.ALL.get(number % Land.ALL.size());
    }

    private SampleCustomer organisation(int number, Land land, Dice dice) {
        var since = since(dice);
        var name = organisationName(number);
        var domain = domain(number);
        var founded = dice.between(1921, 2022);
        var employees = (long) dice.between(1, 12) * dice.between(1, 12) * dice.between(1, 6);
        var revenue = BigDecimal.valueOf(employees * dice.between(30, 160) * 1_000L * land.perEuro());
        var details = CustomerDetails.organisation(name)
                .withStage(dice.oneOf(STAGES))
                .withContact(new ContactDetails(
                        "info@" + domain, dice.digits(dice.oneOf(land.phones())), "https://www." + domain))
                .withAddress(address(land, dice))
                .withProfile(new Profile(
                        dice.oneOf(INDUSTRIES),
                        employees,
                        Money.of(revenue, land.currency()),
                        founded,
                        since.atOffset(ZoneOffset.UTC).toLocalDate(),
                        null));
        var earlier = number - Land.ALL.size() * dice.between(1, 12);
        var parent = dice.percent(12) && earlier >= 0 ? OptionalInt.of(earlier) : OptionalInt.empty();
        return new SampleCustomer(number, details, since, parent);
    }

    private SampleCustomer person(int number, Land land, Dice dice) {
        var names = dice.percent(50) ? land.women() : land.men();
        var given = dice.oneOf(names.given());
        var family = dice.oneOf(names.family());
        var employer = employer(number, dice);
        var job = employer.isPresent() ? dice.oneOf(JOBS) : null;
        var domain = employer.isPresent() ? domain(employer.getAsInt()) : "mail.example";
        var since = since(dice);
        var email = latin(given) + "." + latin(family) + (employer.isPresent() ? "" : number) + "@" + domain;
        var details = CustomerDetails.person(given, family)
                .withName(land.familyNameFirst() ? family + " " + given : given + " " + family)
                .withPerson(new PersonalName(given, family, job))
                .withStage(dice.oneOf(STAGES))
                .withContact(new ContactDetails(
                        dice.percent(90) ? email : null, dice.digits(dice.oneOf(land.mobiles())), null))
                .withAddress(address(land, dice))
                .withProfile(new Profile(
                        null, null, null, null, since.atOffset(ZoneOffset.UTC).toLocalDate(), null));
        return new SampleCustomer(number, details, since, employer);
    }

    private static OptionalInt employer(int number, Dice dice) {
        var countries = Land.ALL.size();
        return dice.percent(70)
                ? OptionalInt.of(dice.between(0, ORGANISATIONS / countries - 1) * countries + number % countries)
                : OptionalInt.empty();
    }

    /** A firm's word and form; used up, the town is added, so that no two are called alike. */
    private static String organisationName(int number) {
        var land = land(number);
        var turn = number / Land.ALL.size();
        var word = land.firms().get(turn % land.firms().size());
        var round = turn / land.firms().size();
        var form = land.forms().get((turn + round) % land.forms().size());
        var place = land.places().get((turn + round) % land.places().size()).city();
        return form.formatted(
                round == 0 ? word : word + " " + place + (round > land.places().size() ? " " + round : ""));
    }

    /** Of the names reserved for examples, which nobody can register. */
    private static String domain(int number) {
        var land = land(number);
        var turn = number / Land.ALL.size();
        var word = latin(land.firms().get(turn % land.firms().size()));
        var round = turn / land.firms().size();
        return (word.isEmpty() ? "firm" : word) + (round == 0 ? "" : round) + "." + latin(land.country()) + ".example";
    }

    private static Address address(Land land, Dice dice) {
        var place = dice.oneOf(land.places());
        var street = dice.oneOf(land.streets()).replace("#", String.valueOf(dice.between(1, 120)));
        return new Address(street.strip(), place.postalCode(), place.city(), place.region(), land.country(), null);
    }

    /** More of them lately: the business grows. */
    private Instant since(Dice dice) {
        var days = Math.min(dice.between(20, DAYS), dice.between(20, DAYS + 300));
        return today.minus(Duration.ofDays(days)).plus(Duration.ofMinutes(dice.between(0, 480)));
    }

    /** Folded letters of an address; Kazakh names are spelled with Latin ones. */
    private static String latin(String text) {
        var latin = new StringBuilder();
        Folding.fold(text).chars().forEach(letter -> latin.append(Cyrillic.latin((char) letter)));
        return latin.toString();
    }
}
