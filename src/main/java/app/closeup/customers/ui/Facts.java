package app.closeup.customers.ui;

import app.closeup.customers.parties.Address;
import app.closeup.customers.parties.CustomerField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known, line by line; what is not known takes no room. */
class Facts extends DescriptionList {

    Facts() {
        addClassName("facts");
    }

    Facts add(CustomerField field, @Nullable String value) {
        return value == null ? this : add(field, new Span(value));
    }

    Facts add(CustomerField field, Component value) {
        add(new Term(Words.of(field)), new Description(value));
        return this;
    }

    Facts email(@Nullable String email) {
        return email == null
                ? this
                : add(CustomerField.EMAIL, breakable(new Anchor(MailLink.to(email)), email, "(?=@)"));
    }

    Facts phone(@Nullable String phone) {
        return phone == null ? this : add(CustomerField.PHONE, new Anchor("tel:" + phone.replace(" ", ""), phone));
    }

    /** A link only for an address of the web: what somebody imported must not run. */
    Facts website(@Nullable String website) {
        if (website == null) {
            return this;
        }
        var address = website.contains("://") ? website : "https://" + website;
        if (!address.startsWith("https://") && !address.startsWith("http://")) {
            return add(CustomerField.WEBSITE, website);
        }
        var link = breakable(
                new Anchor(address), website.replaceFirst("^https?://", "").replaceFirst("/$", ""), "(?=[./?])");
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return add(CustomerField.WEBSITE, link);
    }

    /** As it is written on a letter. */
    Facts address(Address address) {
        var lines = Stream.of(
                        address.street(),
                        joined(address.postalCode(), address.city()),
                        Objects.equals(address.region(), address.city()) ? null : address.region(),
                        Words.country(address))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        if (lines.isEmpty()) {
            return this;
        }
        var text = new Span(lines);
        text.addClassName("customer-text");
        return addTerm(getTranslation("customers.address"), text);
    }

    Facts addTerm(String term, Component value) {
        add(new Term(term), new Description(value));
        return this;
    }

    /** A long address breaks where its parts meet, not within a word. */
    private static Anchor breakable(Anchor link, String address, String parting) {
        for (var part : address.split(parting, -1)) {
            link.getElement().appendChild(new Element("wbr"), Element.createText(part));
        }
        return link;
    }

    private static @Nullable String joined(@Nullable String first, @Nullable String second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first + " " + second;
    }
}
