#include <filesystem>
#include <set>

#include "annex/kit/form_kit.h"
#include "app/arguments.h"
#include "app/commands.h"
#include "app/progress.h"
#include "app/registered_edition.h"
#include "app/stages.h"
#include "ingest/read_workbook.h"
#include "publish/durable.h"
#include "publish/system_failure.h"

namespace nenpo::app {
namespace {

namespace fs = std::filesystem;

const std::vector<OptionRule> kOptions{{"edition"},
                                       {"against"},
                                       {"input"},
                                       {"masters"},
                                       {"output"},
                                       {"templates"},
                                       {"json", OptionRule::Takes::kNothing}};
constexpr int kFirstEdition = 1989;
constexpr auto kOperation = "様式の作成";

Failure wrong_usage(const std::string& reason) { return {"引数の解釈", "forms", reason}; }

/// The newest edition before this one: a published one, else submissions.
Result<fs::path> newest_before(int edition, const Locations& at) {
  std::error_code error;
  const fs::path published = locate({}).output;  // --output is for the forms
  for (int year = edition - 1; year >= kFirstEdition; --year) {
    const fs::path store = published / std::to_string(year) / "edition.sqlite";
    if (fs::exists(store, error)) return store;
  }
  for (int year = edition - 1; year >= kFirstEdition; --year) {
    const fs::path folder = at.input / std::to_string(year);
    if (fs::is_directory(folder, error)) return folder;
  }
  return wrong_usage(
      "もとにする前回の年度版が見つかりません。--against で指定してください（例：--against input/" +
      std::to_string(edition - 1) + "）。");
}

/// The edition that the forms are made from, with today's departments and policies.
Result<model::Edition> last_edition(const Arguments& arguments, int edition,
                                    const Configuration& configuration, const Locations& at) {
  Result<fs::path> against = fs::path(arguments.get("against", ""));
  if (against->empty()) against = newest_before(edition, at);
  if (!against) return against.error();
  auto last = edition_at(*against, configuration, at);
  if (!last) return last;
  Findings of_nothing;
  auto today = take_in(configuration, at, edition, ingest::Submitted{}, of_nothing);
  if (!today) return today.error();
  if (!today->masters.departments.empty()) last->masters = std::move(today->masters);
  if (last->masters.departments.empty()) {
    return Failure{kOperation, at.masters.string(), "局区の一覧（departments.csv）がありません。"};
  }
  return last;
}

/// Forms that were handed out may have been filled in: they are never replaced.
Result<Done> refuse_used_folder(const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(folder, error) ||
      (fs::is_directory(folder, error) && fs::is_empty(folder, error)))
    return Done{};
  return Failure{kOperation, folder.string(),
                 "フォルダーが空ではありません。記入済みの様式を上書きしないよう、中止しました。"
                 "新しいフォルダーを --output で指定してください。"};
}

/// Written, read back by our own reader and compared cell by cell, because the library loses rows
/// silently when its temporary folder fills.
Result<Done> make_form(const annex::KitFile& kit, const model::Edition& last,
                       const fs::path& folder) {
  const fs::path path = folder / kit.name;
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) return publish::system_failure(kOperation, path.parent_path(), error.value());
  if (auto written = annex::write_kit(kit.request, *kit.form, last, path); !written) return written;
  Findings findings;
  const auto read_back = ingest::read_workbook(path, kit.name, findings);
  if (!read_back)
    return Failure{"様式の検証", kit.name, "書き込んだファイルを読み直せませんでした。"};
  const auto differences = annex::differences(*read_back, kit.request, *kit.form, last);
  if (differences.empty()) return Done{};
  return Failure{"様式の検証", kit.name,
                 "書き込んだ内容が元の内容と一致しません：" + differences.front()};
}

/// A hidden folder beside the one that is asked for, gone again if it was not put in its place.
class Staging {
 public:
  explicit Staging(const fs::path& output)
      : output_(output),
        folder_(output.parent_path() / ("." + output.filename().string() + ".staging")) {
    std::error_code error;
    fs::remove_all(folder_, error);  // what a killed run left
  }
  ~Staging() {
    std::error_code error;
    fs::remove_all(folder_, error);
  }
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  const fs::path& folder() const { return folder_; }
  /// All forms at once, or none: refused by the system when somebody has filled the place.
  Result<Done> put_in_place() {
    if (auto durable = publish::make_tree_durable(folder_); !durable) return durable;
    std::error_code error;
    fs::rename(folder_, output_, error);
    if (error) return publish::system_failure(kOperation, output_, error.value());
    return publish::make_folder_durable(fs::absolute(output_).parent_path());
  }

 private:
  fs::path output_;
  fs::path folder_;
};

struct FormsRequest {
  Locations at;
  Configuration configuration;
  int edition = 0;
  fs::path output;
};

Result<Done> make_forms(const FormsRequest& request, const model::Edition& last,
                        Progress& progress) {
  if (auto unused = refuse_used_folder(request.output); !unused) return unused;
  Staging staging(request.output);
  const auto kits = annex::kit_files(request.edition, request.configuration.forms, last);
  std::set<std::string> departments;
  for (const annex::KitFile& kit : kits) {
    if (auto made = make_form(kit, last, staging.folder()); !made) return made;
    departments.insert(kit.request.department);
  }
  if (auto done = staging.put_in_place(); !done) return done;
  progress.step(kOperation, std::to_string(departments.size()) + "局区  " +
                                std::to_string(kits.size()) + "ファイル  " +
                                request.output.string());
  return Done{};
}

Result<FormsRequest> read_request(const Arguments& arguments) {
  if (!arguments.operands.empty()) return wrong_usage("forms はファイル名を取りません。");
  if (!arguments.has("edition")) {
    return wrong_usage("--edition で年度を指定してください（例：--edition 2027）。");
  }
  const Locations at = locate(arguments);
  const auto year = find_edition(arguments, at.input);
  if (!year) return year.error();
  auto configuration = read_configuration(at, "");
  if (!configuration) return configuration.error();
  const fs::path output =
      arguments.has("output") ? at.output : at.output / "forms" / std::to_string(**year);
  return FormsRequest{at, std::move(*configuration), **year, output};
}

}  // namespace

ExitCode forms_command(const std::vector<std::string>& words) {
  const auto arguments = parse_arguments(words, kOptions);
  const auto request =
      arguments ? read_request(*arguments) : Result<FormsRequest>(arguments.error());
  if (!request) {
    print_failure(request.error());
    return kWrongUsage;
  }
  const auto last = last_edition(*arguments, request->edition, request->configuration, request->at);
  if (!last) {
    print_failure(last.error());
    return kWrongUsage;
  }
  Progress progress(progress_form(arguments->has("json")));
  if (const auto made = make_forms(*request, *last, progress); !made) {
    print_failure(made.error());
    return kRunFailed;
  }
  return kDone;
}

}  // namespace nenpo::app
