#include "store/database.h"

#include <Poco/Data/RecordSet.h>
#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/SQLite/SQLiteException.h>
#include <Poco/Data/Statement.h>
#include <Poco/Exception.h>
#include <Poco/URI.h>

#include "base/text.h"

namespace nenpo::store {
namespace {

using Poco::Data::RecordSet;
using Poco::Data::Session;
using Poco::Data::Statement;
using namespace Poco::Data::Keywords;

// Poco tries for a minute by default: right for a server, not for a file.
constexpr std::size_t kConnectSeconds = 1;

// Poco takes INTEGER for 32 bits and BIGINT for 64.
std::string_view type_name(Column::Type type) {
  return type == Column::Type::kNumber ? "BIGINT" : "TEXT";
}

void bind_column(Statement& statement, const Column& column) {
  if (column.text) {
    statement.addBind(bind(without_nul(*column.text)));
  } else if (column.number) {
    statement.addBind(bind(Poco::Int64{*column.number}));
  } else {
    statement.addBind(bind(Poco::NULL_GENERIC));
  }
}

Column read_column(const RecordSet& rows, std::size_t column, std::size_t row) {
  Column read;
  read.name = rows.columnName(column);
  if (rows.isNull(column, row)) return read;
  const Poco::Dynamic::Var value = rows.value(column, row);
  read.type = value.isInteger() ? Column::Type::kNumber : Column::Type::kText;
  if (value.isInteger()) read.number = value.convert<Poco::Int64>();
  if (value.isString()) read.text = value.extract<std::string>();
  return read;
}

}  // namespace

Session create_database(const std::filesystem::path& file) {
  Poco::Data::SQLite::Connector::registerConnector();
  Session session(Poco::Data::SQLite::Connector::KEY, file.string(), kConnectSeconds);
  // No journal file: a database that was not finished is thrown away with its staging folder.
  for (const char* setting :
       {"PRAGMA page_size=4096", "PRAGMA auto_vacuum=NONE", "PRAGMA encoding='UTF-8'",
        "PRAGMA journal_mode=MEMORY", "PRAGMA synchronous=FULL"}) {
    session << setting, now;
  }
  return session;
}

Session open_database(const std::filesystem::path& file) {
  Poco::Data::SQLite::Connector::registerConnector();
  std::string name;
  Poco::URI::encode(std::filesystem::absolute(file).string(), "?#%", name);
  return Session(Poco::Data::SQLite::Connector::KEY, "file:" + name + "?mode=ro&immutable=1",
                 kConnectSeconds);
}

Failure explain(const std::string& operation, const std::filesystem::path& file,
                const Poco::Exception& exception) {
  namespace sqlite = Poco::Data::SQLite;
  std::string reason = "データベースの処理に失敗しました";
  if (dynamic_cast<const sqlite::DatabaseFullException*>(&exception) != nullptr) {
    reason = "保存先に空き容量がありません";
  } else if (dynamic_cast<const sqlite::IOErrorException*>(&exception) != nullptr) {
    reason = "装置の入出力エラーです";
  } else if (dynamic_cast<const sqlite::CantOpenDBFileException*>(&exception) != nullptr ||
             dynamic_cast<const Poco::Data::ConnectionFailedException*>(&exception) != nullptr) {
    reason = "ファイルを開けません。場所と権限を確認してください";
  } else if (dynamic_cast<const sqlite::CorruptImageException*>(&exception) != nullptr) {
    reason = "ファイルが壊れています";
  }
  return {operation, file.string(), reason + "（" + exception.displayText() + "）。"};
}

std::string without_nul(const std::string& text) {
  constexpr std::string_view kNul("\0", 1);
  return text.find('\0') == std::string::npos ? text : replace_all(text, kNul, "␀");
}

void create_table(Session& session, std::string_view table, const std::vector<Column>& columns) {
  std::string sql = "CREATE TABLE " + std::string(table) + "(no INTEGER PRIMARY KEY";
  for (const Column& column : columns) {
    sql.append(", ").append(column.name).append(" ").append(type_name(column.type));
  }
  session << sql + ")", now;
}

void insert_row(Session& session, std::string_view table, std::int64_t no,
                const std::vector<Column>& columns) {
  std::string sql = "INSERT INTO " + std::string(table) + " VALUES(?";
  for (std::size_t at = 0; at < columns.size(); ++at) sql += ",?";
  Statement statement(session);
  statement << sql + ")", bind(Poco::Int64{no});
  for (const Column& column : columns) bind_column(statement, column);
  statement.execute();
}

std::vector<std::vector<Column>> select_rows(Session& session, std::string_view table) {
  const RecordSet rows(session, "SELECT * FROM " + std::string(table) + " ORDER BY no");
  std::vector<std::vector<Column>> read(rows.rowCount());
  for (std::size_t row = 0; row < read.size(); ++row) {
    for (std::size_t column = 1; column < rows.columnCount(); ++column) {  // 0 is `no`
      read[row].push_back(read_column(rows, column, row));
    }
  }
  return read;
}

}  // namespace nenpo::store
