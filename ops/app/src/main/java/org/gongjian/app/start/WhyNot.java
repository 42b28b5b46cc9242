package org.gongjian.app.start;

import java.sql.SQLException;
import java.util.Optional;
import org.gongjian.app.options.Options;
import org.gongjian.postgres.FolderInUse;
import org.gongjian.postgres.UnusablePasswords;
import org.gongjian.store.keys.UnusableKeys;
import org.jspecify.annotations.Nullable;
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

    private static @Nullable String sentence(Throwable one) {
        return switch (one) {
            case Options.Unusable unusable -> unusable.getMessage();
            case UnusableKeys keys -> "密钥文件不能用：请放回与这个数据库一起的那一份，或用 --key-file 指明（" + keys.getMessage() + "）";
            case FolderInUse used -> "这个数据目录上已有一个共建在运行：请先停下它，或用 --data 换一个目录（" + used.getMessage() + "）";
            case PortInUseException port ->
                "端口 " + port.getPort() + " 已被别的程序占用：请停下它，或用 --port 换一个（port " + port.getPort() + " is in use）";
            case UnusablePasswords passwords -> "口令文件不能用：" + passwords.getMessage();
            case SQLException database -> unreached(database);
            default -> null;
        };
    }

    /** The database that was named, by what it or the way to it answered. */
    private static @Nullable String unreached(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                "数据库不接受口令文件里的口令：请放回与这个数据库一起的那一份（--password-file；内嵌数据库的在 数据目录/postgres/passwords），"
                        + "或在 --url 里带上管理员的 user 和 password 启动一次，口令即重设（the database refuses these passwords）";
            case "3D000" -> "没有这个名字的数据库：请先建空数据库，或在 --url 里带上管理员的 user 和 password 由程序来建（no such database）";
            // connection exceptions: nobody listens, it is starting or stopping
            case "08001", "08004", "08006", "57P03" ->
                "连不上数据库：请看它是否在运行，--url 的主机和端口是否对（the database cannot be reached）";
            default -> null;
        };
    }
}
