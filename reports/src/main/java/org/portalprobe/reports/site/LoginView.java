package org.portalprobe.reports.site;

/**
 * Signing in.
 *
 * @param name as it was given
 * @param next where to go then
 */
public record LoginView(FormView form, String name, String next) {}
