package org.ipcoop.activities.activity;

import java.text.Normalizer;
import org.ipcoop.activities.activity.model.Activity;
import org.jspecify.annotations.Nullable;

/** What an organisation calls its activity, in the spelling that is kept, Unicode NFC; unique among its own. */
public record ExternalKey(String organisation, String externalId) {

    public ExternalKey {
        externalId = Normalizer.normalize(externalId, Normalizer.Form.NFC);
    }

    /** The key of an activity, or null where its organisation gave it none. */
    public static @Nullable ExternalKey of(Activity activity) {
        String externalId = activity.content().externalId();
        return externalId == null ? null : new ExternalKey(activity.content().reportingOrganisation(), externalId);
    }
}
