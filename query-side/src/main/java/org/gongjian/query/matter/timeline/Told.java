package org.gongjian.query.matter.timeline;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.matter.terms.Due;
import org.gongjian.query.matter.timeline.Fragment.Arg;
import org.gongjian.record.Concealed;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says, ready to be put into a sentence.
 *
 * @param words the person's own words, shown apart and only to those entitled
 * @param field the field for which {@code words} was concealed
 */
record Told(
        List<Fragment> sentence,
        @Nullable Concealed words,
        @Nullable String field,
        List<File> files) {
    Told {
        sentence = List.copyOf(sentence);
        files = List.copyOf(files);
    }

    /** A file that came with it. */
    record File(String id, String name, String type, long size) {
        static File of(Attachment attachment) {
            return new File(attachment.file().toString(), attachment.name(), attachment.type(), attachment.size());
        }
    }

    static Told say(String key, Arg... args) {
        return new Told(List.of(Fragment.of(key, args)), null, null, List.of());
    }

    Told and(String key, Arg... args) {
        List<Fragment> longer = new ArrayList<>(sentence);
        longer.add(Fragment.of(key, args));
        return new Told(longer, words, field, files);
    }

    /** Only when there is something to say. */
    Told reason(@Nullable String text) {
        return text == null || text.isBlank() ? this : and("reason", Arg.text(text));
    }

    Told due(@Nullable Due due) {
        return due == null ? this : and("due", Arg.day(due.on()));
    }

    Told letter(@Nullable String number) {
        return number == null ? this : and("letter", Arg.text(number));
    }

    Told told(@Nullable DeliveryMethod how) {
        return how == null ? this : and("told", Arg.choice(how));
    }

    Told words(@Nullable Concealed box, String boundTo) {
        return box == null ? this : new Told(sentence, box, boundTo, files);
    }

    Told files(List<Attachment> attachments) {
        return new Told(
                sentence, words, field, attachments.stream().map(File::of).toList());
    }
}
