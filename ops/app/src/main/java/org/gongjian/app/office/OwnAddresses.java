package org.gongjian.app.office;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.app.account.AddressMarks;
import org.gongjian.app.account.SignedIn;
import org.gongjian.app.office.HeldOffices.HeldOffice;
import org.gongjian.query.platform.sight.SignedAddresses;
import org.gongjian.record.Acting;
import org.gongjian.record.Id.PersonId;

/** Office, person and the mark that both were given to the owner of an account, as they stand in an address. */
public class OwnAddresses implements SignedAddresses {
    private static final int GIVEN = 4 * Long.BYTES;

    private final AddressMarks marks;
    private final HeldOffices offices;

    public OwnAddresses(AddressMarks marks, HeldOffices offices) {
        this.marks = marks;
        this.offices = offices;
    }

    @Override
    public String of(Acting acting) {
        byte[] given = given(acting.office().value(), acting.person().value());
        byte[] whole = ByteBuffer.allocate(GIVEN + AddressMarks.LENGTH)
                .put(given)
                .put(marks.of(acting.login(), given))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    @Override
    public Optional<Acting> reader(String signed) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(signed);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
        if (whole.length != GIVEN + AddressMarks.LENGTH) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(whole);
        UUID office = new UUID(read.getLong(), read.getLong());
        PersonId person = new PersonId(new UUID(read.getLong(), read.getLong()));
        byte[] mark = new byte[AddressMarks.LENGTH];
        read.get(mark);
        return marks.owner(person, given(office, person.value()), mark).flatMap(owner -> acting(owner, office));
    }

    private Optional<Acting> acting(SignedIn owner, UUID office) {
        List<HeldOffice> held = offices.of(owner.person());
        return held.stream()
                .filter(one -> one.office().value().equals(office))
                .findFirst()
                .map(one -> ActingFor.acting(owner, one, held));
    }

    private static byte[] given(UUID office, UUID person) {
        return ByteBuffer.allocate(GIVEN)
                .putLong(office.getMostSignificantBits())
                .putLong(office.getLeastSignificantBits())
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }
}
