/** What is probed and with which settings: typed, validated values and their loader. Knows no other module, no network and no clock. */
@NullMarked
package org.portalprobe.config;

import org.jspecify.annotations.NullMarked;
