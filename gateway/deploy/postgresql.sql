-- Run once as a superuser: the gateway's own role and database. The order of letters must be that of bytes.
CREATE ROLE gateway LOGIN;
CREATE DATABASE gateway OWNER gateway TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8';
REVOKE ALL ON DATABASE gateway FROM PUBLIC;
