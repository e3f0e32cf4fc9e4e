package app.closeup.tenants.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.testing.Cast;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
class StaffProfilesTests {

    @Autowired
    StaffProfiles profiles;

    @Autowired
    StaffList people;

    private SignedIn owner;
    private SignedIn seller;

    @BeforeEach
    void aSellerIsIn() {
        owner = Cast.foundCompany("Profiles");
        seller = Cast.hire(owner, "Sally Seller", PredefinedRole.SALES);
        Cast.signIn(seller);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void everybodyTellsOfThemselves() {
        var details = new ProfileDetails(
                "  Sally   Sold ", "+354 555 1234", "en", ZoneId.of("Atlantic/Reykjavik"), "Kind regards\nSally");

        assertThat(profiles.change(seller.member(), 1, details)).isTrue();

        var kept = profiles.find(seller.member()).orElseThrow();
        assertThat(kept.details()).isEqualTo(details.tidy());
        assertThat(kept.name()).isEqualTo("Sally Sold");
        assertThat(profiles.change(seller.member(), 1, details))
                .as("from an older version")
                .isFalse();
    }

    @Test
    void nobodyChangesAColleagueWithoutTheRightTo() {
        var details = new ProfileDetails("Renamed", null, null, null, null);

        assertThatThrownBy(() -> profiles.change(owner.member(), 1, details)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> profiles.removePhoto(owner.member())).isInstanceOf(AccessDeniedException.class);
        assertThat(Cast.as(owner, () -> profiles.change(seller.member(), 1, details)))
                .isTrue();
    }

    @Test
    void aPhotoIsDrawnAnewAndNothingElseOfTheFileIsKept() throws IOException {
        var upload = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "jpeg", upload);
        upload.write("<script>hidden</script>".getBytes(StandardCharsets.UTF_8));

        assertThat(profiles.changePhoto(seller.member(), upload.toByteArray())).isEmpty();

        var kept = profiles.photo(seller.member()).orElseThrow();
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)))
                .returns(256, BufferedImage::getWidth)
                .returns(256, BufferedImage::getHeight);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("hidden");
    }

    @Test
    void whatIsNoPhotoIsRefusedInWords() {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);

        assertThat(profiles.changePhoto(seller.member(), svg)).contains("tenants.person.photo.wrong-kind");
        assertThat(profiles.changePhoto(seller.member(), new byte[Portrait.LARGEST + 1]))
                .contains("tenants.person.photo.too-large");
        assertThat(profiles.photo(seller.member())).isEmpty();
    }

    @Test
    void hoursAreKeptDayByDay() {
        var night = new WorkingHours(DayOfWeek.FRIDAY, LocalTime.of(16, 30), LocalTime.MIDNIGHT);
        var day = new WorkingHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0));

        profiles.changeHours(seller.member(), List.of(night, day));

        assertThat(profiles.hours(seller.member())).containsExactly(day, night);
        var backwards = new WorkingHours(DayOfWeek.MONDAY, LocalTime.of(17, 0), LocalTime.of(9, 0));
        assertThatThrownBy(() -> profiles.changeHours(seller.member(), List.of(backwards)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoIsAwayIsShownAsAwayAndHasADeputy() {
        var today = LocalDate.now(ZoneOffset.UTC);

        assertThat(profiles.addAbsence(seller.member(), today, today.plusDays(3), owner.member()))
                .isEmpty();

        assertThat(profiles.absences(seller.member())).singleElement().returns(owner.member(), Absence::deputy);
        assertThat(people.page(StaffQuery.ALL.withStates(Set.of(StaffQuery.State.AWAY)), 0, 10))
                .extracting(StaffRow::id)
                .containsExactly(seller.member());
        assertThat(profiles.addAbsence(seller.member(), today, today.minusDays(1), null))
                .contains("tenants.person.absence.order");
        assertThat(profiles.addAbsence(seller.member(), today, today, seller.member()))
                .contains("tenants.person.absence.deputy.wrong");
        var clerk = Cast.hire(owner, "Clara Clerk", TenantAreas.STAFF, Action.SEE, Action.EDIT);
        assertThat(Cast.as(clerk, () -> profiles.addAbsence(seller.member(), today, today, clerk.member())))
                .as("nobody but the person says who decides in their place")
                .contains("tenants.person.absence.deputy.theirs");
        assertThat(profiles.addAbsence(seller.member(), today, today, Cast.GRACE.member()))
                .as("somebody of another company")
                .contains("tenants.person.absence.deputy.wrong");
    }
}
