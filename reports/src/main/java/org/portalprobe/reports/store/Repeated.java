package org.portalprobe.reports.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What observations of one portal say again and again, kept once and referred to by number.
 *
 * @param <T> the value that is repeated
 */
final class Repeated<T> {

    /** How a value stands in its table. */
    interface Columns<T> {
        String table();

        /** Besides id, portal and digest. */
        List<String> names();

        UUID digest(T value);

        void bind(PreparedBatch batch, T value);

        /** Reads rows of one query, whose texts are few and come back again and again. */
        Reader<T> reader();
    }

    /** Reads a value from the columns {@link Columns#names} of a row, the first of which has that index. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row, int first) throws SQLException;
    }

    private static final int AT_ONCE = 5_000;

    private static final int MOST_REMEMBERED = 10_000;

    private final Columns<T> columns;
    private final Map<Long, T> met = new ConcurrentHashMap<>();

    Repeated(Columns<T> columns) {
        this.columns = columns;
    }

    /** Numbers of all values, new ones added; in one order for every writer, so that two never wait for each other. */
    Map<T, Long> numbers(Handle handle, int portal, Collection<T> values) {
        var wanted = new TreeMap<UUID, T>();
        values.forEach(value -> wanted.put(columns.digest(value), value));
        Map<UUID, Long> known = known(handle, portal, wanted.keySet());
        var missing = new TreeMap<>(wanted);
        missing.keySet().removeAll(known.keySet());
        if (!missing.isEmpty()) {
            add(handle, portal, missing);
            known.putAll(known(handle, portal, missing.keySet()));
        }
        var numbers = new HashMap<T, Long>();
        wanted.forEach((digest, value) -> numbers.put(value, known.get(digest)));
        return numbers;
    }

    private void add(Handle handle, int portal, Map<UUID, T> missing) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO " + columns.table() + " (portal, digest, "
                + String.join(", ", columns.names()) + ") VALUES (:portal, :digest, :"
                + String.join(", :", columns.names()) + ") ON CONFLICT DO NOTHING");
        missing.forEach((digest, value) -> {
            columns.bind(batch.bind("portal", portal).bind("digest", digest), value);
            batch.add();
        });
        batch.execute();
    }

    private Map<UUID, Long> known(Handle handle, int portal, Collection<UUID> digests) {
        var found = new HashMap<UUID, Long>();
        for (List<UUID> some : portions(digests)) {
            handle.createQuery("SELECT t.digest, t.id FROM UNNEST(:digests) wanted (digest) JOIN " + columns.table()
                            + " t ON t.digest = wanted.digest WHERE t.portal = :portal")
                    .bind("portal", portal)
                    .bindArray("digests", UUID.class, some)
                    .map((row, context) -> found.put(row.getObject(1, UUID.class), row.getLong(2)))
                    .list();
        }
        return found;
    }

    /** Rows never change, so the ones met last are remembered: the months of a portal repeat each other. */
    Map<Long, T> values(Handle handle, Collection<Long> numbers) {
        if (met.size() > MOST_REMEMBERED) {
            met.clear();
        }
        var found = new HashMap<Long, T>();
        List<Long> missing = new ArrayList<>();
        for (Long number : numbers) {
            T known = met.get(number);
            if (known == null) {
                missing.add(number);
            } else {
                found.put(number, known);
            }
        }
        Map<Long, T> read = read(handle, missing);
        met.putAll(read);
        found.putAll(read);
        return found;
    }

    private Map<Long, T> read(Handle handle, Collection<Long> numbers) {
        var found = new HashMap<Long, T>();
        Reader<T> reader = columns.reader();
        for (List<Long> some : portions(numbers)) {
            // Not "= ANY": H2 would look through the table, or compare each row with each number.
            handle.createQuery("SELECT t.id, t." + String.join(", t.", columns.names())
                            + " FROM UNNEST(:numbers) wanted (id) JOIN " + columns.table() + " t ON t.id = wanted.id")
                    .bindArray("numbers", Long.class, some)
                    .map((row, context) -> found.put(row.getLong(1), reader.read(row, 2)))
                    .list();
        }
        return found;
    }

    private static <V> List<List<V>> portions(Collection<V> all) {
        var list = List.copyOf(all);
        var portions = new ArrayList<List<V>>();
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            portions.add(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
        return portions;
    }
}
