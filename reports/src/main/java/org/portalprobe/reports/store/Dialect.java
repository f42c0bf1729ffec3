package org.portalprobe.reports.store;

import java.util.Optional;

/** The two databases; what little differs between them. */
enum Dialect {
    H2 {
        /** Lower-case names and PostgreSQL's null order, or one SQL would not do for both; every commit is written at once. */
        @Override
        String complete(String url) {
            return url
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;COMPRESS=TRUE";
        }
    },
    POSTGRESQL {
        @Override
        String complete(String url) {
            return url;
        }

        /** A node that freezes or loses the network amid a transaction must not keep its locks from the others. */
        @Override
        Optional<String> opening() {
            return Optional.of("SET idle_in_transaction_session_timeout = '60s'");
        }
    };

    abstract String complete(String url);

    /** What every new connection begins with. */
    Optional<String> opening() {
        return Optional.empty();
    }

    static Dialect of(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return H2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new StoreException(
                StoreException.Reason.ADDRESS,
                "\"" + url.replaceFirst("[?;].*", "").replaceAll("//[^/@]*@", "//***@")
                        + "\" is no store; name a folder, or jdbc:postgresql://HOST/DATABASE");
    }
}
