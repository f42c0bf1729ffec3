/**
 * Sends notices: mail over SMTP, signed calls of a webhook. To the operator's own endpoints, so that the portals' egress has no part in it. Must
 * not make notices; what cannot be sent stays in the book and is tried again.
 */
@NullMarked
package org.portalprobe.reports.post;

import org.jspecify.annotations.NullMarked;
