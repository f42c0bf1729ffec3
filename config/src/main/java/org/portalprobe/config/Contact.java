package org.portalprobe.config;

/**
 * Whom to ask or tell about a portal.
 *
 * @param name a person, post or unit
 * @param address mail address or telephone number
 */
public record Contact(String name, String address) {}
