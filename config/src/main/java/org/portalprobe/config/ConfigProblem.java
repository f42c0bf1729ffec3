package org.portalprobe.config;

/**
 * One thing wrong in a configuration file, said so that its author can mend it.
 *
 * @param file as the user named it
 * @param line 1-based; 0 when the problem has no place (e.g. the file is missing)
 * @param path of the value, e.g. {@code portals[3].url}; empty for the whole file
 * @param value as written, without credentials and control characters; empty when something is missing
 * @param problem what is wrong
 * @param wanted what would be right
 */
public record ConfigProblem(String file, int line, String path, String value, String problem, String wanted) {

    private static final int LONGEST = 200;

    public ConfigProblem {
        value = printable(value);
        wanted = printable(wanted);
    }

    /** Problems are printed and logged, so they must not repeat a secret that someone put into an address. */
    private static String printable(String text) {
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return line.replaceAll("//[^/@\\s]*@", "//***@")
                .replaceAll("[^/@\\s:]+:[^/@\\s]*@", "***@")
                .replaceAll("\\p{Cntrl}", " ");
    }

    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        String at = path.isEmpty() ? "" : " " + path;
        String written = value.isEmpty() ? "" : " \"" + value + "\"";
        String what = at.isEmpty() && written.isEmpty() ? "" : at + written + ":";
        return place + ":" + what + " " + problem + (wanted.isEmpty() ? "" : "; " + wanted);
    }
}
