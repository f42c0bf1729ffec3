# Sourced by run: start_site DIR HOST brings up php-fpm and nginx on free loopback ports, sets https_port and http_port.

free_port() {
  php -r '$s = stream_socket_server("tcp://127.0.0.1:0"); echo explode(":", stream_socket_get_name($s, false))[1];'
}

certificates() {
  (
    cd "$1"
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem -days 30 -subj "/CN=Real site test root"
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout site.key -out site.csr -subj "/CN=$2"
    printf 'subjectAltName=DNS:%s\nextendedKeyUsage=serverAuth\n' "$2" > san.cnf
    openssl x509 -req -in site.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 20 -extfile san.cnf -out site.pem
  ) 2>/dev/null
}

wiki() {
  local dir=$1 host=$2
  mkdir -p "$dir/db" "$dir/cache" "$dir/images" "$dir/pages"
  php /usr/share/mediawiki/maintenance/install.php --confpath "$dir" --dbtype sqlite --dbpath "$dir/db" --lang vi \
    --server "https://$host" --scriptpath "" --pass "benchOnly-$RANDOM$RANDOM" --skins Vector "Cẩm nang cài đặt" Admin >"$dir/install.log" 2>&1 ||
    { cat "$dir/install.log" >&2; return 1; }
  cat >> "$dir/LocalSettings.php" <<'PHP'
wfLoadSkin( 'Vector' );
$wgCacheDirectory = __DIR__ . '/cache';
$wgUploadDirectory = __DIR__ . '/images';
$wgMainCacheType = CACHE_ACCEL;
$wgJobRunRate = 0;
PHP
  php -r '
    foreach (glob("/usr/share/doc/installation-guide-amd64/vi/ch*.html") as $file) {
      $html = file_get_contents($file);
      preg_match("~<title>(.*?)</title>~s", $html, $title);
      $html = preg_replace("~<(head|script|style).*?</\\1>~s", "", $html);
      $html = preg_replace("~<h[1-6][^>]*>(.*?)</h[1-6]>~s", "\n== $1 ==\n", $html);
      $text = html_entity_decode(strip_tags($html));
      $name = trim(preg_replace("~[^\p{L}\p{N} ]+~u", " ", html_entity_decode($title[1] ?? basename($file))));
      if ($name !== "") file_put_contents($argv[1] . "/" . mb_substr($name, 0, 80) . ".txt", preg_replace("~\n\s+~", "\n\n", $text));
    }' "$dir/pages"
  MW_CONFIG_FILE="$dir/LocalSettings.php" php /usr/share/mediawiki/maintenance/importTextFiles.php --overwrite --user Admin "$dir"/pages/*.txt >/dev/null 2>&1
}

start_site() {
  local dir=$1 host=$2 fpm
  certificates "$dir" "$host"
  wiki "$dir" "$host"
  chown -R www-data "$dir/db" "$dir/cache" "$dir/images"
  chmod 644 "$dir/LocalSettings.php"
  https_port=$(free_port)
  http_port=$(free_port)
  fpm=$(ls /usr/sbin/php-fpm* | head -n 1)
  cat > "$dir/fpm.conf" <<CONF
[global]
error_log = $dir/fpm.log
daemonize = no
[site]
user = www-data
group = www-data
listen = $dir/fpm.sock
listen.owner = www-data
listen.mode = 0666
pm = static
pm.max_children = 4
env[MW_CONFIG_FILE] = $dir/LocalSettings.php
CONF
  cat > "$dir/nginx.conf" <<CONF
worker_processes 1;
pid $dir/nginx.pid;
error_log $dir/nginx.log;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types;
  access_log $dir/access.log;
  client_body_temp_path $dir/body; fastcgi_temp_path $dir/fastcgi; proxy_temp_path $dir/proxy; uwsgi_temp_path $dir/uwsgi; scgi_temp_path $dir/scgi;
  gzip on; gzip_types text/css application/javascript application/json;
  server { listen 127.0.0.1:$http_port; server_name $host; return 301 https://\$host\$request_uri; }
  server {
    listen 127.0.0.1:$https_port ssl http2; server_name $host;
    ssl_certificate $dir/site.pem; ssl_certificate_key $dir/site.key;
    root /usr/share/mediawiki; index index.php;
    location / { try_files \$uri \$uri/ /index.php?\$args; }
    location ~ \.php(/|$) {
      fastcgi_split_path_info ^(.+\.php)(/.*)$;
      include /etc/nginx/fastcgi_params;
      fastcgi_param SCRIPT_FILENAME \$document_root\$fastcgi_script_name;
      fastcgi_param PATH_INFO \$fastcgi_path_info;
      fastcgi_pass unix:$dir/fpm.sock;
    }
  }
}
CONF
  "$fpm" --nodaemonize --fpm-config "$dir/fpm.conf" >/dev/null 2>&1 &
  pids+=($!)
  nginx -c "$dir/nginx.conf" -g 'daemon off;' &
  pids+=($!)
  for _ in $(seq 100); do
    curl -sf -o /dev/null --cacert "$dir/ca.pem" --resolve "$host:$https_port:127.0.0.1" "https://$host:$https_port/index.php" && return 0
    read -rt 0.2 <> <(:) || true
  done
  echo "the site did not come up; see $dir/nginx.log" >&2
  tail -n 5 "$dir/nginx.log" "$dir/fpm.log" >&2 || true
  return 1
}
