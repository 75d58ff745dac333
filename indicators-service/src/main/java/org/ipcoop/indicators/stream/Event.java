package org.ipcoop.indicators.stream;

/** An event as it is sent, written once for all clients. */
record Event(Name name, long id, String data) {

    /** What a client does about it. */
    enum Name {
        /** The state of the data when the client came; nothing has been missed. */
        CURRENT("current"),
        /** Some figures are different. */
        CHANGED("changed"),
        /** What was missed is not known any more: read everything again. */
        RESET("reset");

        private final String word;

        Name(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
