package org.portalprobe.reports.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.reports.database.Stamp;

/** Accounts, sessions and API tokens in a store's database. Thread-safe; several processes may share them. */
public final class Accounts {

    /** A session ends then, whatever is done in it. */
    public static final Duration SESSION = Duration.ofHours(12);

    /** A token lives at most so long. */
    public static final Duration LONGEST_TOKEN = Duration.ofDays(366);

    public static final int SHORTEST_PASSWORD = Passwords.SHORTEST;

    private static final String ADMINISTRATOR = "admin";
    /** What no password fits, so that an unknown name takes as long as a known one. */
    private static final String NOBODY =
            "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$" + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final Jdbi jdbi;
    private final InstantSource clock;
    private final Passwords passwords = new Passwords();

    private Accounts(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** @param connections to a store's database */
    public static Accounts in(DataSource connections, InstantSource clock) {
        return new Accounts(Jdbi.create(connections), clock);
    }

    /** Makes the first account of the centre where there is none at all; its one-time password, told once. */
    public Optional<String> firstAdministrator() {
        boolean any = jdbi.withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM account")
                        .mapTo(Long.class)
                        .one()
                > 0);
        return any ? Optional.empty() : create(ADMINISTRATOR, Role.CENTRE, Optional.empty());
    }

    public static String administrator() {
        return ADMINISTRATOR;
    }

    /**
     * A new account; its one-time password, told once; empty when the name is taken.
     *
     * @throws IllegalArgumentException when the name is none, or the role and the organisation do not fit
     */
    public Optional<String> create(String name, Role role, Optional<OrganisationId> organisation) {
        if (!name.matches("[\\p{L}\\p{N}._@-]{3,80}")) {
            throw new IllegalArgumentException("a name has 3 to 80 letters, digits, dots, dashes, underscores or @");
        }
        var unused = new Account(0, name, role, organisation, true, false);
        String password = Secrets.password();
        String hash = passwords.hash(password);
        int added = jdbi.withHandle(handle -> handle.createUpdate(
                        "INSERT INTO account (name, part, organisation, secret, one_time, disabled, created)"
                                + " VALUES (:name, :role, :organisation, :secret, TRUE, FALSE, :now) ON CONFLICT DO NOTHING")
                .bind("name", name)
                .bind("role", role.name())
                .bind("organisation", organisation.map(OrganisationId::value))
                .bind("secret", hash)
                .bind("now", Stamp.of(clock.instant()))
                .execute());
        return added > 0 ? Optional.of(password) : Optional.empty();
    }

    /** All of them, by name. */
    public List<Account> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT " + AccountRows.COLUMNS + " FROM account a ORDER BY a.name")
                        .map((row, context) -> AccountRows.account(row))
                        .list());
    }

    /** Who has this name and password; empty otherwise, and of disabled accounts. */
    public Optional<Account> signIn(String name, String password) {
        record Known(Account account, String secret) {}
        Optional<Known> known = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT " + AccountRows.COLUMNS + ", a.secret FROM account a WHERE a.name = :name")
                .bind("name", name)
                .map((row, context) -> new Known(AccountRows.account(row), row.getString("secret")))
                .findOne());
        boolean fits = passwords.fits(password, known.map(Known::secret).orElse(NOBODY));
        return known.map(Known::account).filter(account -> fits && !account.disabled());
    }

    /**
     * Sets a password of its owner's choice and ends all the owner's sessions.
     *
     * @throws IllegalArgumentException when it is too short or too long
     */
    public void change(Account account, String password) {
        if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            throw new IllegalArgumentException(
                    "a password has " + Passwords.SHORTEST + " to " + Passwords.LONGEST + " characters");
        }
        put(account.id(), password, false);
    }

    /** A new one-time password of somebody who lost theirs, told once; ends all sessions. */
    public String reset(int account) {
        String password = Secrets.password();
        put(account, password, true);
        return password;
    }

    private void put(int account, String password, boolean oneTime) {
        String hash = passwords.hash(password);
        jdbi.useTransaction(handle -> {
            handle.createUpdate("UPDATE account SET secret = :secret, one_time = :oneTime WHERE id = :id")
                    .bind("secret", hash)
                    .bind("oneTime", oneTime)
                    .bind("id", account)
                    .execute();
            endAll(handle, account);
        });
    }

    private static void endAll(Handle handle, int account) {
        handle.createUpdate("DELETE FROM account_session WHERE account = :id")
                .bind("id", account)
                .execute();
    }

    /** Lets it in again, or no more: then its sessions end and its tokens are refused. */
    public void disable(int account, boolean disabled) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("UPDATE account SET disabled = :disabled WHERE id = :id")
                    .bind("disabled", disabled)
                    .bind("id", account)
                    .execute();
            endAll(handle, account);
        });
    }

    /** Opens a session; its secret. Sessions that are over are forgotten. */
    public String open(Account account) {
        String secret = Secrets.token();
        Instant now = clock.instant();
        jdbi.useTransaction(handle -> {
            handle.createUpdate("DELETE FROM account_session WHERE ends <= :now")
                    .bind("now", Stamp.of(now))
                    .execute();
            handle.createUpdate("INSERT INTO account_session (digest, account, ends) VALUES (:digest, :account, :ends)")
                    .bind("digest", Secrets.digest(secret))
                    .bind("account", account.id())
                    .bind("ends", Stamp.of(now.plus(SESSION)))
                    .execute();
        });
        return secret;
    }

    /** Whose session it is; empty when it is over or was never one. */
    public Optional<Account> session(String secret) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + AccountRows.COLUMNS
                        + " FROM account_session s JOIN account a ON a.id = s.account"
                        + " WHERE s.digest = :digest AND s.ends > :now AND NOT a.disabled")
                .bind("digest", Secrets.digest(secret))
                .bind("now", Stamp.of(clock.instant()))
                .map((row, context) -> AccountRows.account(row))
                .findOne());
    }

    public void close(String secret) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM account_session WHERE digest = :digest")
                .bind("digest", Secrets.digest(secret))
                .execute());
    }

    /**
     * A new API token; its secret, told once.
     *
     * @throws IllegalArgumentException without a scope or a label, or for longer than {@link #LONGEST_TOKEN}
     */
    public String grant(Account account, String label, Set<Scope> scopes, Duration validity) {
        if (scopes.isEmpty() || label.isBlank() || label.length() > 80) {
            throw new IllegalArgumentException("a token has a label of at most 80 characters and at least one scope");
        }
        if (validity.compareTo(LONGEST_TOKEN) > 0 || !validity.isPositive()) {
            throw new IllegalArgumentException("a token lives at most " + LONGEST_TOKEN.toDays() + " days");
        }
        String secret = "ppt_" + Secrets.token();
        Instant now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO account_token (digest, account, label, scopes, created, ends, revoked)"
                                + " VALUES (:digest, :account, :label, :scopes, :now, :ends, FALSE)")
                .bind("digest", Secrets.digest(secret))
                .bind("account", account.id())
                .bind("label", label)
                .bind("scopes", scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(",")))
                .bind("now", Stamp.of(now))
                .bind("ends", Stamp.of(now.plus(validity)))
                .execute());
        return secret;
    }

    /** By whose clock sessions and tokens end. */
    public Instant now() {
        return clock.instant();
    }

    private static final String GRANTS = "SELECT t.id, t.label, t.scopes, t.created, t.ends, t.revoked, "
            + AccountRows.COLUMNS + " FROM account_token t JOIN account a ON a.id = t.account ";

    /** Of one account, newest first. */
    public List<Grant> grants(Account account) {
        return jdbi.withHandle(handle -> handle.createQuery(GRANTS + "WHERE a.id = :account ORDER BY t.id DESC")
                .bind("account", account.id())
                .map((row, context) -> AccountRows.grant(row))
                .list());
    }

    /** Refuses one of the account's own tokens from now on; false when it has none of that number. */
    public boolean revoke(Account account, int grant) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("UPDATE account_token SET revoked = TRUE WHERE id = :id AND account = :account")
                                .bind("id", grant)
                                .bind("account", account.id())
                                .execute()
                        > 0);
    }

    /** What a token allows; empty when it is over, revoked, unknown, or its account may not sign in. */
    public Optional<Grant> bearer(String secret) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        GRANTS
                                + "WHERE t.digest = :digest AND t.ends > :now AND NOT t.revoked AND NOT a.disabled AND NOT a.one_time")
                .bind("digest", Secrets.digest(secret))
                .bind("now", Stamp.of(clock.instant()))
                .map((row, context) -> AccountRows.grant(row))
                .findOne());
    }
}
