package rowreader.text;

/** Makes English look foreign and long, and still readable. */
final class PseudoLanguage {
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ACCENTED =
            "\u00e5\u0180\u00e7\u00f0\u00e9\u0192\u011d\u0125\u00ee\u0135\u0137\u013c\u0271\u00f1\u00f6\u00fe\u01eb\u0155\u0161\u0163\u00fb\u1e7d\u0175\u1e8b\u00fd\u017e"
                    + "\u00c5\u0181\u00c7\u00d0\u00c9\u0191\u011c\u0124\u00ce\u0134\u0136\u013b\u1e40\u00d1\u00d6\u00de\u01ea\u0154\u0160\u0162\u00db\u1e7c\u0174\u1e8a\u00dd\u017d";
    /** Words of other languages are longer than English ones by about so much. */
    private static final double LONGER = 0.4;

    private PseudoLanguage() {}

    static String of(String sentence) {
        StringBuilder foreign = new StringBuilder("[");
        for (int i = 0; i < sentence.length(); i++) {
            int place = PLAIN.indexOf(sentence.charAt(i));
            foreign.append(place < 0 ? sentence.charAt(i) : ACCENTED.charAt(place));
        }
        int more = (int) Math.ceil(sentence.length() * LONGER);
        for (int i = 0; i < more; i++) {
            foreign.append(i % 6 == 0 ? ' ' : '~');
        }
        return foreign.append(']').toString();
    }
}
