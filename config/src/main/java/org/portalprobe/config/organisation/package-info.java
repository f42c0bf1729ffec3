/**
 * Who owns portals: provinces, ministries and agencies with the time each existed, its codes and the ways its name is written. Knows no
 * portal and reads no file.
 */
@NullMarked
package org.portalprobe.config.organisation;

import org.jspecify.annotations.NullMarked;
