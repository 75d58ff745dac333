package org.ipcoop.indicators.gii.responsibility;

import org.ipcoop.platform.http.Language;

/** What a ministry, or an agency of its rank, is called. */
public record Ministry(String vi, String en) {

    /** The name in a language. */
    public String name(Language language) {
        return language == Language.VI ? vi : en;
    }
}
