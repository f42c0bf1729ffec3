package org.portalprobe.reports.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;

@Tag("long")
class AccountsTest {

    private static final OrganisationId OWN = new OrganisationId("province-2025-92");

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T03:00:00Z"));
    private Store store;
    private Accounts accounts;

    @BeforeEach
    void open() {
        store = Store.open(settings(folder), now::get);
        accounts = Accounts.in(store.connections(), now::get);
    }

    /** Where the tables are. */
    StoreSettings settings(Path place) {
        return StoreSettings.inFolder(place);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void endsSessionsInTimeAndWithEveryNewPassword() {
        accounts.create("lan", Role.CENTRE, Optional.empty());
        Account lan = accounts.all().getFirst();
        String first = accounts.open(lan);
        assertThat(accounts.session(first)).contains(lan);
        assertThat(accounts.session(first + "x")).isEmpty();
        now.set(now.get().plus(Accounts.SESSION));
        assertThat(accounts.session(first)).isEmpty();
        String second = accounts.open(lan);
        accounts.change(lan, "một mật khẩu mới");
        assertThat(accounts.session(second)).isEmpty();
        assertThat(accounts.signIn("lan", "một mật khẩu mới")).isPresent();
        String third = accounts.open(lan);
        accounts.close(third);
        assertThat(accounts.session(third)).isEmpty();
    }

    @Test
    void keepsNoSecretAsItIs() {
        String password =
                accounts.create("lan", Role.ORGANISATION, Optional.of(OWN)).orElseThrow();
        Account lan = accounts.all().getFirst();
        String session = accounts.open(lan);
        accounts.change(lan, password + "-khac");
        String token = accounts.grant(lan, "thử", EnumSet.of(Scope.READ), Duration.ofDays(1));
        assertThat(accounts.bearer(token)).isPresent();
        assertThat(accounts.bearer(Secrets.digest(token))).isEmpty();
        assertThat(accounts.session(Secrets.digest(session))).isEmpty();
        assertThat(accounts.grants(lan)).singleElement().satisfies(grant -> assertThat(grant.scopes())
                .containsExactly(Scope.READ));
        assertThat(accounts.revoke(lan, 99)).isFalse();
        assertThat(accounts.revoke(lan, accounts.grants(lan).getFirst().id())).isTrue();
        assertThat(accounts.bearer(token)).isEmpty();
    }

    @Test
    void refusesNamesRolesAndTokensThatDoNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.create("x", Role.CENTRE, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.create("lan", Role.CENTRE, Optional.of(OWN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accounts.create("lan", Role.ORGANISATION, Optional.empty()));
        assertThat(accounts.create("lan", Role.CENTRE, Optional.empty())).isPresent();
        assertThat(accounts.create("lan", Role.CENTRE, Optional.empty())).isEmpty();
        Account lan = accounts.all().getFirst();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accounts.grant(lan, "x", EnumSet.noneOf(Scope.class), Duration.ofDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accounts.grant(lan, "x", EnumSet.of(Scope.READ), Duration.ofDays(400)));
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.change(lan, "ngắn"));
    }

    @Test
    void letsADisabledAccountIntoNothing() {
        String password = accounts.create("lan", Role.CENTRE, Optional.empty()).orElseThrow();
        Account lan = accounts.all().getFirst();
        String session = accounts.open(lan);
        accounts.disable(lan.id(), true);
        assertThat(accounts.signIn("lan", password)).isEmpty();
        assertThat(accounts.session(session)).isEmpty();
        accounts.disable(lan.id(), false);
        assertThat(accounts.signIn("lan", password)).isPresent();
        String other = accounts.reset(lan.id());
        assertThat(accounts.signIn("lan", password)).isEmpty();
        assertThat(accounts.signIn("lan", other)).map(Account::oneTime).contains(true);
    }

    @Test
    void writesDownWhoDidWhatAndCutsWhatIsTooLong() {
        AuditLog audit = AuditLog.in(store.connections(), now::get);
        audit.write("lan\n".repeat(100), "127.0.0.1", AuditLog.Action.SIGN_IN_REFUSED, "", "");
        audit.write("lan", "127.0.0.1", AuditLog.Action.SIGNED_IN, "", "");
        assertThat(audit.before(Long.MAX_VALUE, 10))
                .extracting(AuditLog.Entry::action)
                .containsExactly(AuditLog.Action.SIGNED_IN, AuditLog.Action.SIGN_IN_REFUSED);
        assertThat(audit.before(Long.MAX_VALUE, 10).getLast().actor())
                .hasSize(80)
                .doesNotContain("\n");
    }

    @Test
    void answersAContestOnceAndShowsEachOrganisationItsOwn() {
        Contests contests = Contests.in(store.connections(), now::get);
        contests.open(new PortalId("so-a"), Optional.of(OWN), "2026-11", "W1", "lan", "  không đúng ");
        contests.open(new PortalId("so-b"), Optional.of(new OrganisationId("khac")), "2026-11", "W1", "mai", "sai");
        assertThat(contests.of(Optional.of(OWN))).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo("không đúng");
            assertThat(one.due()).isEqualTo("2026-12-06");
            assertThat(contests.answer(one.id(), "centre", "đã xem")).isTrue();
            assertThat(contests.answer(one.id(), "centre", "lần nữa")).isFalse();
        });
        assertThat(contests.of(Optional.empty())).hasSize(2);
        assertThat(contests.of(Optional.of(OWN)).getFirst().answer())
                .map(Contest.Answer::text)
                .contains("đã xem");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contests.open(new PortalId("so-a"), Optional.of(OWN), "2026-11", "W1", "lan", " "));
    }
}
