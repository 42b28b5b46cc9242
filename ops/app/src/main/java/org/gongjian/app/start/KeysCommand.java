package org.gongjian.app.start;

import java.util.List;
import org.gongjian.app.database.Database;
import org.gongjian.app.options.Options;
import org.gongjian.store.keys.KeyRotation;
import org.springframework.boot.logging.LoggingSystem;

/** {@code ops/run keys rotate}: done by a process of its own while the product stands still. */
public final class KeysCommand {

    private KeysCommand() {}

    /** Does it and says what is to be done next; the exit code of the process. */
    public static int run(Options options) {
        if (!options.task().equals(List.of("keys", "rotate"))) {
            throw new Options.Unusable(
                    "用法 (usage): ops/run keys rotate [--data DIR] [--url JDBC-URL] [--key-file FILE]");
        }
        LoggingSystem.get(KeysCommand.class.getClassLoader()).beforeInitialize();
        try (Database database = Database.open(options)) {
            database.migrate();
            KeyRotation.Rotated rotated = database.rotateKeys(options.keyFileOrDefault());
            System.out.println("已换新密钥：主密钥 master.%s，防篡改密钥 authenticator.%s；重新封装了 %d 人的密钥。"
                    .formatted(rotated.master(), rotated.authenticator(), rotated.persons()));
            System.out.println("密钥文件 " + options.keyFileOrDefault() + " 已更新：请另行备份，复制到其他节点，然后启动。");
            System.out.println("旧的 authenticator 密钥必须留着；旧的 master 密钥在旧的数据库备份都销毁后才可删去。");
            return 0;
        }
    }
}
