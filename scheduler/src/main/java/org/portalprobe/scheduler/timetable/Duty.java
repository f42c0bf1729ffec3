package org.portalprobe.scheduler.timetable;

/** What Quartz calls for. */
public enum Duty {
    /** The night begins: its runs are planned. */
    NIGHT,
    /** Offices open: the visits that the model wants from then are planned. */
    DAY,
    /** Somebody is to pulse today. */
    PULSE,
    /** The night is over: what was not done is carried, and the report is written. */
    CLOSE,
    /** Operators are told what waits to be told. */
    NOTICE
}
