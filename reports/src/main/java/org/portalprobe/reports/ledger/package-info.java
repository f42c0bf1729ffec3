/**
 * Who does what in a night: runs with their leases and fencing tokens, the nodes that do them, and what all nodes measure by. Must not
 * decide what is due nor touch a portal; it only keeps a run from being lost or counted twice.
 */
@NullMarked
package org.portalprobe.reports.ledger;

import org.jspecify.annotations.NullMarked;
