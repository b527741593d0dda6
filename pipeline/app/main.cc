#include <array>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands.h"

namespace {

using nenpo::app::ExitCode;

constexpr std::string_view kUsage =
    R"(nenpo — 各局区の提出物から、冊子（PDF）とExcel資料を作ります

  nenpo build   [--input DIR] [--edition 2026] [--only plan] [--templates DIR] [--output DIR] [--draft] [--impose saddle] [--dry-run] [--jobs N] [--json]
                提出物を読み、刊行物一式を output/<年度>/ に作ります
                （--draft 閲覧用のPDFとテキストだけを、検査せずに作ります、--impose 綴じる冊子を、印刷する紙の順に並べます）
  nenpo check   FILE|FOLDER ... [--masters DIR] [--against EDITION.sqlite|DIR] [--edition 2026] [--output DIR] [--json]
                提出する前に、様式の記入内容を確かめます
  nenpo forms   --edition 2027 [--against EDITION.sqlite|DIR] [--input DIR] [--templates DIR] [--output DIR]
                各局区に配る記入用の様式を output/forms/<年度>/ に作ります
  nenpo trace   TEXT | PUBLICATION:PAGE  [--output DIR] [--edition 2026]
                印刷された数値の出所（ファイル・シート・セル）と、掲載されているページを示します
  nenpo export  [--input DIR] [--edition 2026] [--format csv|json] --output DIR
                提出されたすべての表を、整ったCSVまたはJSONで書き出します
  nenpo preflight FILE.pdf ... [--product web|archive|print|imposed]  |  --rules
                できあがったPDFを読み直し、構造・リンク・文字・色・枠などを規則ごとに確かめます（--rules 規則の一覧）
  nenpo dump    workbook FILE | edition | manuscript|pages|structure PUBLICATION | composition [--measure EM] [--features LIST]
                開発と検査のための文字による出力

終了コード  0 問題なし  1 要修正の指摘あり（作成は完了）  2 使い方・設定の誤り  3 作成できず（前の出力はそのまま）
)";

struct Command {
  std::string_view name;
  ExitCode (*run)(const std::vector<std::string>&);
};
constexpr std::array kCommands{
    Command{"build", nenpo::app::build_command},
    Command{"check", nenpo::app::check_command},
    Command{"forms", nenpo::app::forms_command},
    Command{"trace", nenpo::app::trace_command},
    Command{"export", nenpo::app::export_command},
    Command{"dump", nenpo::app::dump_command},
    Command{"preflight", nenpo::app::preflight_command},
};

ExitCode run_command(const std::vector<std::string>& words) {
  if (!words.empty() && (words[0] == "--help" || words[0] == "help")) {
    std::cout << kUsage;
    return nenpo::app::kDone;
  }
  for (const Command& command : kCommands) {
    if (!words.empty() && words[0] == command.name)
      return command.run({words.begin() + 1, words.end()});
  }
  std::cerr << kUsage;
  return nenpo::app::kWrongUsage;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const int code = run_command({argv + 1, argv + argc});
    std::cout.flush();
    return std::cout ? code : nenpo::app::kRunFailed;
  } catch (const std::exception& exception) {
    std::cerr << "nenpo: 想定外の誤りのため中止しました：" << exception.what() << "\n";
    return nenpo::app::kRunFailed;
  }
}
