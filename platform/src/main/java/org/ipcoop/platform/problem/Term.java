package org.ipcoop.platform.problem;

import java.io.Serializable;

/** The name of a kind of thing within a text, such as "target set": said in the text's language by {@code term.target-set}. */
public record Term(String name) implements Serializable {
    private static final long serialVersionUID = 1L;

    String key() {
        return "term." + name.replace(' ', '-');
    }

    @Override
    public String toString() {
        return name;
    }
}
