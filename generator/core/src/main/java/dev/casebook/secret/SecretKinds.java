package dev.casebook.secret;

import java.util.List;

/** The kinds of secrets that are known; another one is another line. */
final class SecretKinds {

  private static final String START = "(?<![A-Za-z0-9_-])";
  private static final String END = "(?![A-Za-z0-9_-])";

  static final List<SecretKind> ALL =
      List.of(
          SecretKind.of(
              "private key",
              "-----BEGIN ",
              "-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----\\s{0,4}"
                  + "(?<value>[A-Za-z0-9+/=\\s:,-]{40,8000})"),
          SecretKind.of(
              "AWS access key",
              List.of("AKIA", "ASIA"),
              START + "(?<value>(?:AKIA|ASIA)[0-9A-Z]{16})" + END),
          SecretKind.of(
              "GitHub token",
              List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_"),
              START + "(?<value>gh[pousr]_[A-Za-z0-9]{36,255})" + END),
          SecretKind.of(
              "GitHub token", "github_pat_", START + "(?<value>github_pat_\\w{22,255})" + END),
          SecretKind.of(
              "GitLab token",
              List.of("glpat-", "gldt-", "glrt-", "glsoat-"),
              START + "(?<value>gl(?:pat|dt|rt|soat)-[\\w-]{20,64})" + END),
          SecretKind.of(
              "Slack token", "xox", START + "(?<value>xox[abeprs]-[A-Za-z0-9-]{10,250})" + END),
          SecretKind.of(
              "Slack webhook",
              "hooks.slack.com/services/",
              "hooks\\.slack\\.com/services/(?<value>T[A-Z0-9]{6,12}/B[A-Z0-9]{6,12}/[A-Za-z0-9]{20,32})"),
          SecretKind.of("Google API key", "AIza", START + "(?<value>AIza[\\w-]{35})" + END),
          SecretKind.of(
              "Google OAuth secret", "GOCSPX-", START + "(?<value>GOCSPX-[\\w-]{28})" + END),
          SecretKind.of(
              "Stripe key",
              List.of("sk_live_", "rk_live_"),
              START + "(?<value>[rs]k_live_[0-9a-zA-Z]{20,128})" + END),
          SecretKind.of("npm token", "npm_", START + "(?<value>npm_[A-Za-z0-9]{36})" + END),
          SecretKind.of(
              "PyPI token", "pypi-", START + "(?<value>pypi-AgEIcHlwaS5vcmc[\\w-]{50,250})"),
          SecretKind.of(
              "RubyGems key", "rubygems_", START + "(?<value>rubygems_[a-f0-9]{48})" + END),
          SecretKind.of(
              "DigitalOcean token",
              List.of("doo_v1_", "dop_v1_", "dor_v1_"),
              START + "(?<value>do[opr]_v1_[a-f0-9]{64})" + END),
          SecretKind.of(
              "Vault token",
              List.of("hvs.", "hvb.", "hvr."),
              START + "(?<value>hv[sbr]\\.[\\w-]{24,250})" + END),
          SecretKind.of(
              "Grafana token", "glsa_", START + "(?<value>glsa_[A-Za-z0-9]{32}_[a-f0-9]{8})" + END),
          SecretKind.of(
              "SendGrid key", "SG.", START + "(?<value>SG\\.[\\w-]{16,32}\\.[\\w-]{16,64})" + END),
          SecretKind.of("Twilio key", "SK", START + "(?<value>SK[0-9a-f]{32})" + END),
          SecretKind.of("Mailgun key", "key-", START + "(?<value>key-[0-9a-f]{32})" + END),
          SecretKind.of("Telegram token", ":AA", START + "(?<value>\\d{8,10}:AA[\\w-]{33})" + END)
              .leading(10),
          SecretKind.of(
              "Shopify token", "shp", START + "(?<value>shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32})" + END),
          SecretKind.of("Databricks token", "dapi", START + "(?<value>dapi[a-f0-9]{32})" + END),
          SecretKind.of(
              "Linear key", "lin_api_", START + "(?<value>lin_api_[A-Za-z0-9]{40})" + END),
          SecretKind.of(
              "Doppler token", "dp.pt.", START + "(?<value>dp\\.pt\\.[A-Za-z0-9]{40,44})" + END),
          SecretKind.of("Docker token", "dckr_pat_", START + "(?<value>dckr_pat_[\\w-]{27})" + END),
          SecretKind.of("Atlassian token", "ATATT3", START + "(?<value>ATATT3[\\w=-]{60,250})"),
          SecretKind.of(
              "key of a language model",
              "sk-",
              START + "(?<value>sk-(?:ant-|proj-)?[\\w-]{40,200})" + END),
          SecretKind.of(
              "Azure storage key",
              "AccountKey=",
              "AccountKey=(?<value>[A-Za-z0-9+/]{80,90}={0,2})"),
          SecretKind.of(
              "JSON web token",
              "eyJ",
              START + "(?<value>eyJ[\\w-]{10,2000}\\.eyJ[\\w-]{10,4000}\\.[\\w-]{10,1000})" + END),
          SecretKind.guess(
                  "password in an address",
                  List.of("://"),
                  "[a-z][a-z0-9+.-]{1,20}://[^\\s/:@<>{}$]{1,64}:(?<value>[^\\s/@<>{}$*\\[\\]]{6,128})@[a-z0-9]")
              .leading(21),
          SecretKind.guess(
              "authorization header",
              List.of("authorization"),
              "authorization[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?(?:bearer|basic|token)\\s{1,3}"
                  + "(?<value>[A-Za-z0-9+/=_.-]{16,500})"),
          SecretKind.guess(
              "password or token",
              List.of(
                  "password",
                  "passwd",
                  "pwd",
                  "secret",
                  "api",
                  "access",
                  "auth",
                  "client",
                  "private"),
              "(?:password|passwd|pwd|secret|api[_-]?key|access[_-]?key|auth[_-]?token|access[_-]?token"
                  + "|client[_-]?secret|private[_-]?token)[\"']?\\s{0,3}(?:=>|[:=])\\s{0,3}[\"'`]?"
                  + "(?<value>[^\\s\"'`<>{}$()\\[\\]|,;]{12,200})"));

  private SecretKinds() {}
}
