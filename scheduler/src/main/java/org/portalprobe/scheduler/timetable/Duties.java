package org.portalprobe.scheduler.timetable;

/** Does duties. Doing one twice, late or on two nodes at once changes nothing. Thread-safe. */
@FunctionalInterface
public interface Duties {
    void perform(Duty duty);
}
