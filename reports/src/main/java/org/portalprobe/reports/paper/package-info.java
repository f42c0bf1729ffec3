/**
 * What is printed: the leader's page, an organisation's pack, the weekly thematic report, each as one HTML document that needs nothing else.
 * Arranges an edition in words; must not compute points and does not know how a document becomes PDF.
 */
@NullMarked
package org.portalprobe.reports.paper;

import org.jspecify.annotations.NullMarked;
