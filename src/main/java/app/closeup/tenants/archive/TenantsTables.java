package app.closeup.tenants.archive;

import static app.closeup.tenants.db.Tables.ABSENCE;
import static app.closeup.tenants.db.Tables.ACCESS_VERSION;
import static app.closeup.tenants.db.Tables.API_TOKEN;
import static app.closeup.tenants.db.Tables.API_TOKEN_ROLE;
import static app.closeup.tenants.db.Tables.ARCHIVE;
import static app.closeup.tenants.db.Tables.ARCHIVE_PIECE;
import static app.closeup.tenants.db.Tables.AUDIT_EVENT;
import static app.closeup.tenants.db.Tables.AUDIT_KEY;
import static app.closeup.tenants.db.Tables.AUTHORITY_KIND;
import static app.closeup.tenants.db.Tables.AUTHORITY_LIMIT;
import static app.closeup.tenants.db.Tables.AUTHORITY_REVIEW;
import static app.closeup.tenants.db.Tables.AUTHORITY_SETTINGS;
import static app.closeup.tenants.db.Tables.AUTHORITY_USE;
import static app.closeup.tenants.db.Tables.CALENDAR;
import static app.closeup.tenants.db.Tables.CALENDAR_HOURS;
import static app.closeup.tenants.db.Tables.CALENDAR_OPENING;
import static app.closeup.tenants.db.Tables.COMPANY;
import static app.closeup.tenants.db.Tables.COMPANY_DELETION;
import static app.closeup.tenants.db.Tables.COMPANY_LOGO;
import static app.closeup.tenants.db.Tables.CONDUCT_EVENT;
import static app.closeup.tenants.db.Tables.EMAIL_DOMAIN;
import static app.closeup.tenants.db.Tables.FIRST_STEPS;
import static app.closeup.tenants.db.Tables.HANDOVER;
import static app.closeup.tenants.db.Tables.HOLIDAY;
import static app.closeup.tenants.db.Tables.INVITATION;
import static app.closeup.tenants.db.Tables.INVITATION_TEAM;
import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.MEMBER_PHOTO;
import static app.closeup.tenants.db.Tables.MEMBER_ROLE;
import static app.closeup.tenants.db.Tables.PLAYBOOK;
import static app.closeup.tenants.db.Tables.PLAYBOOK_RUN;
import static app.closeup.tenants.db.Tables.PLAYBOOK_SITUATION;
import static app.closeup.tenants.db.Tables.PLAYBOOK_VERSION;
import static app.closeup.tenants.db.Tables.POLICY_ACKNOWLEDGEMENT;
import static app.closeup.tenants.db.Tables.POLICY_DRAFT;
import static app.closeup.tenants.db.Tables.POLICY_READING;
import static app.closeup.tenants.db.Tables.POLICY_REVIEW;
import static app.closeup.tenants.db.Tables.POLICY_VERSION;
import static app.closeup.tenants.db.Tables.PROVIDER_SUBJECT;
import static app.closeup.tenants.db.Tables.ROLE;
import static app.closeup.tenants.db.Tables.ROLE_FIELD;
import static app.closeup.tenants.db.Tables.ROLE_RIGHT;
import static app.closeup.tenants.db.Tables.SIGN_IN_RULES;
import static app.closeup.tenants.db.Tables.SINGLE_SIGN_ON;
import static app.closeup.tenants.db.Tables.TEAM;
import static app.closeup.tenants.db.Tables.TEAM_MEMBER;
import static app.closeup.tenants.db.Tables.WORKING_HOURS;

import app.closeup.tenants.CompanyTable;
import app.closeup.tenants.CompanyTables;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tables of this module. */
@Component
@Order(10)
class TenantsTables implements CompanyTables {

    @Override
    public List<CompanyTable> tables() {
        return List.of(
                // What is folded the database makes anew.
                new CompanyTable(MEMBER).without(MEMBER.NAME_FOLDED, MEMBER.EMAIL_FOLDED),
                new CompanyTable(ROLE),
                new CompanyTable(ROLE_RIGHT),
                new CompanyTable(ROLE_FIELD),
                new CompanyTable(MEMBER_ROLE),
                new CompanyTable(TEAM),
                new CompanyTable(TEAM_MEMBER),
                new CompanyTable(ACCESS_VERSION),
                new CompanyTable(AUDIT_EVENT).keptToTheEnd(),
                new CompanyTable(AUDIT_KEY),
                new CompanyTable(SIGN_IN_RULES),
                new CompanyTable(POLICY_DRAFT),
                new CompanyTable(POLICY_VERSION),
                new CompanyTable(POLICY_ACKNOWLEDGEMENT),
                new CompanyTable(POLICY_READING),
                new CompanyTable(POLICY_REVIEW),
                new CompanyTable(PLAYBOOK_SITUATION),
                new CompanyTable(PLAYBOOK),
                new CompanyTable(PLAYBOOK_VERSION),
                new CompanyTable(PLAYBOOK_RUN),
                new CompanyTable(CONDUCT_EVENT),
                new CompanyTable(AUTHORITY_SETTINGS),
                new CompanyTable(AUTHORITY_KIND),
                new CompanyTable(AUTHORITY_LIMIT),
                new CompanyTable(AUTHORITY_USE),
                new CompanyTable(AUTHORITY_REVIEW),
                new CompanyTable(MEMBER_PHOTO),
                new CompanyTable(WORKING_HOURS),
                new CompanyTable(ABSENCE),
                new CompanyTable(HANDOVER),
                // Keys for programs are secrets of the installation that gave them.
                new CompanyTable(API_TOKEN).withoutArchiving(),
                new CompanyTable(API_TOKEN_ROLE).withoutArchiving(),
                // So is what a provider gave; and a domain is proven where the company is now.
                new CompanyTable(SINGLE_SIGN_ON).withoutArchiving(),
                new CompanyTable(EMAIL_DOMAIN).withoutArchiving(),
                new CompanyTable(PROVIDER_SUBJECT).withoutArchiving(),
                // A link is good where it was sent from; and whoever wrote a file has letters sent to nobody.
                new CompanyTable(INVITATION).withoutArchiving(),
                new CompanyTable(INVITATION_TEAM).withoutArchiving(),
                new CompanyTable(FIRST_STEPS),
                new CompanyTable(COMPANY),
                new CompanyTable(COMPANY_LOGO),
                new CompanyTable(CALENDAR),
                new CompanyTable(CALENDAR_HOURS),
                new CompanyTable(CALENDAR_OPENING),
                new CompanyTable(HOLIDAY),
                // Archives in an archive would grow with every one.
                new CompanyTable(ARCHIVE).withoutArchiving(),
                new CompanyTable(ARCHIVE_PIECE).withoutArchiving(),
                // Whoever brings a company back does not want it deleted.
                new CompanyTable(COMPANY_DELETION).withoutArchiving());
    }
}
