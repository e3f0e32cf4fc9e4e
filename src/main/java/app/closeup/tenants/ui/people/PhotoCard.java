package app.closeup.tenants.ui.people;

import app.closeup.tenants.staff.StaffProfile;
import app.closeup.tenants.staff.StaffProfiles;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.PersonMark;
import app.closeup.ui.kit.Pictures;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;

/** Somebody's photo: shown, changed, taken away. */
class PhotoCard extends Div {

    private static final String[] KINDS = {".png", ".jpg", ".jpeg", ".gif", ".bmp"};

    private final Div picture = new Div();
    private final Button remove = new Button(getTranslation("tenants.person.photo.remove"), _ -> remove());
    private final StaffProfiles profiles;
    private final Consumer<StaffProfile> changed;

    private StaffProfile shown;

    PhotoCard(StaffProfile profile, StaffProfiles profiles, Formats formats, Consumer<StaffProfile> changed) {
        this.profiles = profiles;
        this.changed = changed;
        shown = profile;
        picture.addClassName("person-photo");
        var parts = new Div(picture);
        parts.addClassName("person-photo-parts");
        if (StaffProfiles.mayChange(profile.id())) {
            var help = new Paragraph(
                    getTranslation("tenants.person.photo.help", formats.size(StaffProfiles.largestPhoto())));
            help.addClassNames("small", "muted");
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            var buttons = new Div(upload(), remove);
            buttons.addClassNames("row", "row-wrap");
            var words = new Div(help, buttons);
            words.addClassName("stack");
            parts.add(words);
        }
        add(new Card(getTranslation("tenants.person.photo")).body(parts));
        show();
    }

    /** The photo, or the initials. */
    static Component mark(StaffProfile profile, StaffProfiles profiles) {
        if (!profile.hasPhoto()) {
            return PersonMark.person(profile.name()).large();
        }
        var photo = Pictures.png(() -> profiles.photo(profile.id()).orElseGet(() -> new byte[0]), "");
        photo.addClassNames("avatar", "avatar-large");
        return photo;
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((_, content) -> receive(content)));
        upload.setMaxFiles(1);
        upload.setDropAllowed(false);
        upload.setMaxFileSize(StaffProfiles.largestPhoto());
        upload.setAcceptedFileExtensions(KINDS);
        upload.setUploadButton(new Button(getTranslation("tenants.person.photo.choose")));
        upload.addFileRejectedListener(_ -> Toast.problem(getTranslation("tenants.person.photo.wrong-kind")));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        upload.addClassName("person-upload");
        return upload;
    }

    void receive(byte[] content) {
        var refused = profiles.changePhoto(shown.id(), content);
        if (refused.isPresent()) {
            Toast.problem(getTranslation(refused.get()));
        } else {
            Toast.show(getTranslation("tenants.person.photo.changed"));
            again();
        }
    }

    private void remove() {
        profiles.removePhoto(shown.id());
        Toast.show(getTranslation("tenants.person.photo.removed"));
        again();
    }

    private void again() {
        profiles.find(shown.id()).ifPresent(now -> {
            shown = now;
            show();
            changed.accept(now);
        });
    }

    private void show() {
        picture.removeAll();
        picture.add(mark(shown, profiles));
        remove.setVisible(shown.hasPhoto());
    }
}
