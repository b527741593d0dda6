#include "ingest/file_finding.h"

#include <filesystem>

namespace nenpo::ingest {
namespace {

Finding about_file(const std::string& name, std::string code, std::string message,
                   std::string remedy) {
  return {.code = std::move(code),
          .severity = Severity::kError,
          .place = {.file = name, .sheet = {}, .at = {}},
          .message = std::move(message),
          .remedy = std::move(remedy),
          .related = {}};
}

std::string remedy_of(Instead instead) {
  switch (instead) {
    case Instead::kSavedAsWorkbook:
      return "Excelで開き、「名前を付けて保存」で「Excelブック（*."
             "xlsx）」を選んで保存し直してくださ"
             "い（例：様式1.xlsx）。";
    case Instead::kOriginalWorkbook:
      return "元になったExcelなどの表を、そのまま提出してください（例：様式1.xlsx）。";
    case Instead::kUnpacked:
      return "圧縮したファイルは展開し、中の表をそのまま提出してください（例：様式1.xlsx）。";
    case Instead::kExported:
      return "作成したアプリの「書き出す」で「Excel」を選び、書き出したものを提出してください（例："
             "様"
             "式1.xlsx）。";
  }
  return "";
}

}  // namespace

Finding empty_file(const std::string& name) {
  return about_file(name, "empty-file", "ファイルの大きさが0です。中身がありません。",
                    "保存や複写の途中で失敗したものと思われます。元のファイルをExcelで開き、内容を"
                    "確かめてから提出し"
                    "直してください（例：「名前を付けて保存」で様式1.xlsxとして保存）。");
}

Finding encrypted_workbook(const std::string& name) {
  return about_file(name, "encrypted-workbook", "パスワードで保護されているため読み込めません。",
                    "Excelの「ファイル」→「情報」→「ブックの保護」→「パスワードを使用して暗号化」で"
                    "パスワードを空欄にし、"
                    "保存してから提出し直してください。");
}

Finding corrupt_file(const std::string& name, const std::string& what) {
  return about_file(name, "corrupt-file", "ファイルが壊れているため読み込めません。" + what,
                    "元のファイルをExcelで開けることを確かめ、「名前を付けて保存」で保存し直したも"
                    "のを提出してください（例"
                    "：様式1.xlsx）。開けないときは、前回保存したものから作り直してください。");
}

Finding unsupported_format(const std::string& name, const std::string& what, Instead instead) {
  return about_file(name, "unsupported-format", "読み込めない形式のファイルです。" + what,
                    remedy_of(instead) + "提出できる形式は、xlsx、xls、ods、csv、tsvです。");
}

Finding too_large(const std::string& name, const std::string& what) {
  return about_file(name, "too-large", "ファイルが大きすぎるため読み込みを中止しました。" + what,
                    "不要なシート、行、書式を削除するか、ファイルを分けて提出してください（例：年度"
                    "ごとに1ファイル）。");
}

Finding extension_mismatch(const std::string& name, const std::string& content) {
  const auto extension = std::filesystem::path(name).extension().string();
  Finding finding = about_file(
      name, "extension-mismatch",
      (extension.empty() ? "拡張子がありませんが" : "拡張子は" + extension + "ですが") +
          "、中身は" + content + "形式です。" + content + "として読み込みました。",
      "Excelで開き、「名前を付けて保存」で形式を選んで保存し直すか、ファイル名の拡張子を" +
          content + "に直してください。");
  finding.severity = Severity::kWarning;
  return finding;
}

Finding unreadable_picture(const std::string& name, std::string message, std::string remedy) {
  return about_file(name, "unreadable-picture", std::move(message), std::move(remedy));
}

Finding lock_file(const std::string& name) {
  return about_file(
      name, "unsupported-format",
      "Excelが編集中に作る一時ファイル（~$で始まる名前）です。表の内容は入っていません。",
      "Excelを終了し、「~$」の付かない元のファイルを提出してください（例：様式1.xlsx）。");
}

Finding unreadable_file(const std::string& name, FileTrouble trouble) {
  switch (trouble) {
    case FileTrouble::kMissing:
      return about_file(
          name, "unreadable-file", "ファイルがありません。",
          "ファイル名とフォルダーを確かめてください（例：input/2026/04_環境局/様式1.xlsx）。");
    case FileTrouble::kFolder:
      return about_file(
          name, "unsupported-format", "ファイルのような名前ですが、フォルダーです。",
          "中の表をファイルとして提出し、このフォルダーは削除してください（例：様式1.xlsx）。");
    case FileTrouble::kLink:
      return about_file(
          name, "unsupported-format", "ほかの場所を指すリンクです。リンクの先は読み込みません。",
          "リンクの代わりに、元のファイルをこのフォルダーに複写してください（例：様式1.xlsx）。");
    case FileTrouble::kNotAFile:
      return about_file(name, "unsupported-format",
                        "通常のファイルではありません（装置やパイプなど）。",
                        "Excelで保存したファイルを提出してください（例：様式1.xlsx）。");
    case FileTrouble::kTooLarge:
      return too_large(name, "1ファイルは" + std::to_string(kMaxFileBytes >> 20) + "MBまでです。");
    case FileTrouble::kChanged:
      return about_file(name, "unreadable-file", "読み込みの途中でファイルが書き換えられました。",
                        "ファイルを開いている人がいないことを確かめ、もう一度実行してください。");
    case FileTrouble::kUnreadable:
      break;
  }
  return about_file(name, "unreadable-file",
                    "ファイルを開けません。読み取りの権限がないか、装置の故障です。",
                    "ファイルの権限を確かめるか、元のファイルをもう一度複写してください。");
}

}  // namespace nenpo::ingest
