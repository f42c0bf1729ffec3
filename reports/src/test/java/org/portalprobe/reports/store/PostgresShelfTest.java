package org.portalprobe.reports.store;

import java.nio.file.Path;

class PostgresShelfTest extends ShelfTest {

    @Override
    StoreSettings settings(Path place) {
        return Postgres.fresh(place);
    }
}
