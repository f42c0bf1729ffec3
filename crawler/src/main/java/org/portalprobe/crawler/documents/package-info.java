/** Reads files that a portal offers beside its pages, and asks for that of a sample as for a page. Judging them is for others. */
@NullMarked
package org.portalprobe.crawler.documents;

import org.jspecify.annotations.NullMarked;
