#include "tests/app/publication_texts.h"

#include <algorithm>
#include <filesystem>

#include "base/text.h"
#include "tests/app/expected_tables.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

std::vector<std::string> goal_tiles() {
  const std::vector<std::string> names{"貧困",       "飢餓", "保健", "教育",   "ジェンダー", "水",
                                       "エネルギー", "雇用", "産業", "不平等", "都市",       "生産",
                                       "気候",       "海洋", "陸域", "平和",   "連携"};
  std::vector<std::string> tiles;
  for (const std::string& name : names) tiles.push_back(std::to_string(tiles.size() + 1) + name);
  return tiles;
}

/// How a month and a period are printed.
void add_derived(ExpectedRecord& record) {
  if (const std::string& sent = record["sent_month"]; !sent.empty()) {
    record["month"] = sent.substr(0, 4) + "." + std::to_string(std::stoi(sent.substr(5)));
  }
  record["period_in_words"] =
      record["period"] + (record["period_type"] == "calendar_year" ? "年" : "年度");
}

/// {涼|すず} is said without its reading, which stands above it.
std::string without_readings(std::string words) {
  for (std::size_t at = 0; (at = words.find('{', at)) != std::string::npos;) {
    const std::size_t bar = words.find('|', at), end = words.find('}', at);
    words = words.substr(0, at) + words.substr(at + 1, bar - at - 1) + words.substr(end + 1);
  }
  return words;
}

/// 3814 is printed as 3,814.
std::string grouped(std::string value) {
  constexpr std::size_t kGroup = 3;
  if (value.find_first_not_of("0123456789") != std::string::npos) return value;
  for (std::size_t at = value.size(); at > kGroup;) value.insert(at -= kGroup, ",");
  return value;
}

}  // namespace

void PrintTo(const PublicationTexts& texts, std::ostream* out) { *out << texts.name; }

PublicationTexts guidance_texts() {
  return {.name = "guidance",
          .prose = "000_guidance",
          .sentences = 90,
          .folio_of_first_page = 0,
          .contents = 0,
          .tables = {{"partnerships", {"partnership_id", "partner", "event"}},
                     {"rankings", {"rank", "previous_rank", "municipality", "score"}},
                     {"cases", {"category", "title", "collaboration", "staff_point", "notes"}},
                     {"case_paragraphs", {"text_markdown"}},
                     {"case_photos", {"caption"}},
                     {"survey_questions", {"question"}},
                     {"surveys", {"target", "respondents", "change_from_previous"}},
                     {"trainings",
                      {"participants_total", "participants_venue", "participants_online",
                       "observer_organizations", "observers_total", "observers_venue",
                       "observers_online", "positive_rate"}},
                     {"outreach_totals", {"message_count", "department_count"}},
                     {"outreach", {"month", "subject", "department", "effect", "total_result"}}},
          .made = {"①",
                   "②",
                   "③",
                   "④",
                   "⑤",
                   "⑥",
                   "⑦",
                   "⑧",
                   "⑨",
                   "コラム",
                   "写真未提出",
                   "ロゴ未提出",
                   "すず",
                   "2016",
                   "2030",
                   "川崎市6位前回23位",
                   "本市77.08",
                   "(7)",
                   "(8)",
                   "(9)",
                   "集計値未提出様式5職員アンケート総務企画局",
                   "Q1",
                   "Q2",
                   "Q3",
                   "Q4",
                   "全31件",
                   "全31件1/2",
                   "全31件2/2",
                   "区分",
                   "No.",
                   "連携先イベント",
                   "庁内22件",
                   "団体3件",
                   "企業6件",
                   "庁内",
                   "配信時期配信した事業所管本配信効果事業全体実績"}};
}

PublicationTexts plan_texts() {
  PublicationTexts plan{
      .name = "plan",
      .prose = "001_future-city-plan",
      .sentences = 440,
      .folio_of_first_page = 0,
      .contents = 2,
      .tables = {{"indicators", {"name", "source", "sdg_targets"}, "plan_term", "3"},
                 {"observations", {"period_in_words"}},
                 {"observations", {"printed"}}},
      .made = goal_tiles()};
  plan.made.push_back("図1");
  return plan;
}

PublicationTexts results_texts() {
  return {
      .name = "results",
      .prose = "003_action-programme",
      .sentences = 45,
      .folio_of_first_page = 157,
      .contents = 0,
      .tables = {{"progress", {"program", "measure", "text"}}},
      .made = {
          "2地域コミュニティ施策の推進", "3区役所機能の強化", "アクションプログラム1",
          "アクションプログラム2", "アクションプログラム3",
          "現状2011年度平成23年度2012年度平成24年度2013年度平成25年度2014年度以降平成26年度以降",
          "達成状況区分3"}};
}

PublicationTexts digest_texts() {
  return {
      .name = "digest",
      .prose = "004_digest",
      .sentences = 350,
      .folio_of_first_page = 0,
      .contents = 0,
      .tables = {},
      .made = {"写真未提出", "コモンズ", "区民懇話会", "公共施設の地域化、地域資源の洗い出しと活用",
               // figures of sentences, set apart beside them
               "トップ", "29%15%", "約5割", "約8割", "29%", "5人に1人", "約7人に1人", "61.1%",
               "3%14%", "12%50%", "70%", "52%48%"}};
}

PublicationTexts meeting_texts() {
  return {
      .name = "meeting",
      .prose = "002_leaflet",
      .sentences = 110,
      .folio_of_first_page = 0,
      .contents = 0,
      .tables = {{"roster", {"roster_no", "affiliation", "role", "name"}}, {"roster", {"ruby"}}},
      .made = {"市長A", "市長B", "市長C", "席の割未提出", "原画未提出",
               "図未提出提出元市民文化局"}};
}

void each_sentence(const PublicationTexts& texts,
                   const std::function<void(const std::string& words)>& look_at) {
  const auto folder = source_folder() / "input/2026/prose" / texts.prose;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string prose = replace_all(read_file(entry.path()), "{{photo-caption}}", "");
    for (std::string_view line : split(prose, '\n')) {
      line.remove_prefix(std::min(line.find_first_not_of("#->| "), line.size()));
      if (line.starts_with("Q. ")) line.remove_prefix(3);
      if (!line.starts_with("{{") && !line.empty()) look_at(std::string(line));
    }
  }
}

void each_value(const ShownTable& table,
                const std::function<void(const std::vector<std::string>& values)>& look_at) {
  for (ExpectedRecord& record : expected_table(table.name)) {
    if (!table.key.empty() && record[table.key] != table.value) continue;
    add_derived(record);
    std::vector<std::string> values;
    for (const std::string& column : table.columns) {
      const std::string text = without_readings(record[column]);
      for (const std::string_view line : split(text, '\n')) {
        values.push_back(grouped(std::string(line)));
      }
    }
    look_at(values);
  }
}

}  // namespace nenpo::test
