package org.portalprobe.checks.regression;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.Check;
import org.portalprobe.config.model.AssessmentModel;

/**
 * By what rules a snapshot was judged. Snapshots under different terms are not compared: what is new may be a rule's doing.
 *
 * @param model id and version, {@code httt-tthc-2024 v12}
 * @param axe version of axe-core; empty where no page could be audited
 * @param checks twelve characters that change when a check of ours may answer differently
 */
public record Terms(String model, Optional<String> axe, String checks) {

    private static final int LENGTH = 12;

    public static Terms of(AssessmentModel model, Optional<String> axe, Collection<? extends Check<?>> checks) {
        return new Terms(model.id() + " v" + model.version(), axe, digest(checks));
    }

    private static String digest(Collection<? extends Check<?>> checks) {
        String all = checks.stream()
                .map(check -> check.id() + ":" + check.revision())
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Names of what differs; an audit that failed on one side differs in nothing. */
    public List<String> differences(Terms other) {
        boolean otherAxe = axe.isPresent() && other.axe.isPresent() && !axe.equals(other.axe);
        return Stream.of(
                        model.equals(other.model) ? "" : "model",
                        otherAxe ? "axe" : "",
                        checks.equals(other.checks) ? "" : "checks")
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
