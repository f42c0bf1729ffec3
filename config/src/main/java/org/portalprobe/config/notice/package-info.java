/** What an operator wants to be told, where and when not. Values alone; {@code config.loader} reads them. */
@NullMarked
package org.portalprobe.config.notice;

import org.jspecify.annotations.NullMarked;
