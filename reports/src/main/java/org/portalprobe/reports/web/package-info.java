/**
 * The HTTP server of those who serve: health, metrics and pages for people, behind one door. Must not compute what it shows, nor reach a
 * portal. Pages that print results have their place here.
 */
@NullMarked
package org.portalprobe.reports.web;

import org.jspecify.annotations.NullMarked;
