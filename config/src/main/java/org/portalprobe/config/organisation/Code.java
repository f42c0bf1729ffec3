package org.portalprobe.config.organisation;

/**
 * A code while it was an organisation's; another may have had it before and may get it after.
 *
 * @param evidence how sure it is: V verified, R read in a secondary source, U unverified, and where
 */
public record Code(CodeScheme scheme, String value, Validity validity, String evidence) {}
