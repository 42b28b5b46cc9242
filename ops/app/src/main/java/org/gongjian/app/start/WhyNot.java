package org.gongjian.app.start;

import java.util.Optional;
import org.gongjian.app.options.Options;
import org.gongjian.postgres.FolderInUse;
import org.gongjian.store.keys.UnusableKeys;
import org.springframework.boot.web.server.PortInUseException;

/** Why the product did not start, as a sentence for the person at the terminal; nothing for what only its makers understand. */
public final class WhyNot {

    private WhyNot() {}

    /** The first reason in the chain that somebody can do something about. */
    public static Optional<String> of(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            String sentence = sentence(one);
            if (sentence != null) {
                return Optional.of(sentence);
            }
        }
        return Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable String sentence(Throwable one) {
        return switch (one) {
            case Options.Unusable unusable -> unusable.getMessage();
            case UnusableKeys keys -> "密钥文件不能用：请放回与这个数据库一起的那一份，或用 --key-file 指明（" + keys.getMessage() + "）";
            case FolderInUse used -> "这个数据目录上已有一个共建在运行：请先停下它，或用 --data 换一个目录（" + used.getMessage() + "）";
            case PortInUseException port ->
                "端口 " + port.getPort() + " 已被别的程序占用：请停下它，或用 --port 换一个（port " + port.getPort() + " is in use）";
            default -> null;
        };
    }
}
