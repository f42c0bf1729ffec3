/**
 * One process that does runs of the ledger: takes them, holds their leases while it works, hands in what it saw. Must not decide what is
 * due nor know how a portal is visited; it is told by {@link org.portalprobe.scheduler.node.Errands}.
 */
@NullMarked
package org.portalprobe.scheduler.node;

import org.jspecify.annotations.NullMarked;
