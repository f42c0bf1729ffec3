/**
 * From files to typed, validated configuration: registries of portals and assessment models. Public are only {@link
 * org.portalprobe.config.loader.RegistryFile}, {@link org.portalprobe.config.loader.Portals}, {@link
 * org.portalprobe.config.loader.ModelFile} and {@link org.portalprobe.config.loader.Models}; each reports all problems at once. Must
 * not touch the network: whether a host exists is the probe's question.
 */
@NullMarked
package org.portalprobe.config.loader;

import org.jspecify.annotations.NullMarked;
