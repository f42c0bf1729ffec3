package org.portalprobe.reports.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portalprobe.checks.Remark;

/** A remark as two columns: its code, and its arguments as a JSON list, which holds whatever a portal wrote. */
final class RemarkColumns {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private RemarkColumns() {}

    static String arguments(Remark remark) {
        try {
            return MAPPER.writeValueAsString(remark.arguments());
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("texts must always be writable", bug);
        }
    }

    static Optional<Remark> read(@Nullable String code, @Nullable String arguments) {
        return code == null ? Optional.empty() : Optional.of(new Remark(code, texts(arguments)));
    }

    private static List<String> texts(@Nullable String json) {
        try {
            return json == null || json.equals("[]") ? List.of() : MAPPER.readValue(json, TEXTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a remark's arguments are broken: " + broken.getOriginalMessage(), broken);
        }
    }
}
