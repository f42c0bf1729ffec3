package org.portalprobe.config.table;

import org.portalprobe.config.yaml.Unfit;

/**
 * One cell.
 *
 * @param address as a spreadsheet shows it, e.g. {@code B7}
 * @param text as a person reads it, dates as {@code 2025-07-01}; empty for a blank cell
 * @param fault why the text cannot be taken; empty for a sound cell
 */
public record Cell(String address, String text, String fault) {

    static Cell sound(String address, String text) {
        // No-break spaces come with every copy from a web page.
        return new Cell(address, text.replace('\u00a0', ' ').strip(), "");
    }

    /** @throws Unfit when there is something, but nothing that can be taken */
    public String taken() throws Unfit {
        if (!fault.isEmpty()) {
            throw new Unfit(fault, "write the value itself into this cell");
        }
        return text;
    }

    public boolean isBlank() {
        return text.isEmpty() && fault.isEmpty();
    }
}
