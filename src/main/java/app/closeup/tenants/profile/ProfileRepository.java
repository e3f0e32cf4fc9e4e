package app.closeup.tenants.profile;

import static app.closeup.tenants.db.Tables.IDENTITY;
import static org.jooq.Records.mapping;

import app.closeup.tenants.IdentityId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ProfileRepository {

    private final DSLContext dsl;

    ProfileRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<ScreenTaste> taste(IdentityId identity) {
        return dsl.select(IDENTITY.COLOR_SCHEME, IDENTITY.DENSITY, IDENTITY.SHORTCUTS)
                .from(IDENTITY)
                .where(IDENTITY.IDENTITY_ID.eq(identity))
                .fetchOptional(mapping(ScreenTaste::new));
    }

    void remember(IdentityId identity, ScreenTaste taste) {
        dsl.update(IDENTITY)
                .set(IDENTITY.COLOR_SCHEME, taste.colorScheme())
                .set(IDENTITY.DENSITY, taste.density())
                .set(IDENTITY.SHORTCUTS, taste.shortcuts())
                .where(IDENTITY.IDENTITY_ID.eq(identity))
                .execute();
    }
}
