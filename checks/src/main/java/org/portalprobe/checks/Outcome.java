package org.portalprobe.checks;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.portalprobe.config.model.Unit;
import org.portalprobe.crawler.artifact.Fault;

/** The answer of a check; the words are EARL's. Measured and counted ones can be merged over sightings. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Measured.class, name = "measured"),
    @JsonSubTypes.Type(value = Outcome.Counted.class, name = "counted"),
    @JsonSubTypes.Type(value = Outcome.Passed.class, name = "passed"),
    @JsonSubTypes.Type(value = Outcome.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = Outcome.Inapplicable.class, name = "inapplicable"),
    @JsonSubTypes.Type(value = Outcome.CannotTell.class, name = "cannotTell")
})
public sealed interface Outcome {

    /** Samples of one subject in one slot, e.g. the runs of a page load, in the unit's base. */
    record Measured(List<Double> samples, Unit unit) implements Outcome {
        public Measured {
            samples = List.copyOf(samples);
            if (samples.isEmpty()) {
                throw new IllegalArgumentException("nothing was measured; say CannotTell");
            }
        }
    }

    /** Cases counted; excluded ones (announced maintenance) and unknown ones stand apart. */
    record Counted(long ok, long failed, long excluded, long unknown) implements Outcome {}

    record Passed(Remark remark) implements Outcome {}

    record Failed(Remark remark) implements Outcome {}

    /** The question does not arise; never counts against the portal. */
    record Inapplicable(Remark remark) implements Outcome {}

    /** It could not be seen; the fault says whose fault that is. */
    record CannotTell(Fault fault) implements Outcome {}
}
