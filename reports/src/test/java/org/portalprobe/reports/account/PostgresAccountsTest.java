package org.portalprobe.reports.account;

import java.nio.file.Path;
import org.portalprobe.reports.store.Postgres;
import org.portalprobe.reports.store.StoreSettings;

class PostgresAccountsTest extends AccountsTest {

    @Override
    StoreSettings settings(Path place) {
        return Postgres.fresh(place);
    }
}
