/**
 * What the API answers, as documents: rankings, organisations, histories, findings. Pure functions from finished cards to JSON whose shapes
 * stand in {@code openapi.json}. Must not decide who may read it, nor know of HTTP.
 */
@NullMarked
package org.portalprobe.reports.api;

import org.jspecify.annotations.NullMarked;
