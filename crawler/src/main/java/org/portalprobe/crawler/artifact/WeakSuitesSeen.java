package org.portalprobe.crawler.artifact;

/** Whether a server accepts any suite of a weak kind, at any version it offers. */
public record WeakSuitesSeen(WeakSuites kind, Support support) {}
