/**
 * Servers of our own on this machine: the embedded demo, the benches and the tests meet their portals here.
 *
 * <p>{@link org.portalprobe.crawler.loopback.LoopbackAuthority} makes certificates, {@link
 * org.portalprobe.crawler.loopback.LoopbackOrigin} serves HTTPS and HTTP, {@link
 * org.portalprobe.crawler.loopback.LoopbackSocket} misbehaves below HTTP. Nothing here listens anywhere but on {@code
 * 127.0.0.0/8}, nothing here measures, and no gatherer may use this package.
 */
@NullMarked
package org.portalprobe.crawler.loopback;

import org.jspecify.annotations.NullMarked;
